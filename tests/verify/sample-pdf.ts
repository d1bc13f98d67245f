import { addFonts } from './sample-fonts.ts';
import { SAMPLE_TREE, type SampleElement } from './sample-structure.ts';
import { Sample } from './write-sample.ts';

/** A sound PDF/UA-1 file of one page that holds something for every condition to look at. */
export function soundSample(): Sample {
  const sample = new Sample();
  sample.put('catalog', `<</Type/Catalog/Pages @pages${CATALOG.join('')}>>`);
  sample.put('pages', '<</Type/Pages/Kids[@page]/Count 1/MediaBox[0 0 300 300]/Resources @resources>>');
  sample.put(
    'page',
    `<</Type/Page/Parent @pages/Contents @content/StructParents 0/Tabs/S/Annots[${ANNOTATED.join(' ')}]>>`,
  );
  sample.put('resources', '<</Font<</F1 @f1/F2 @f2/F3 @f3/F4 @f4/F5 @f5>>/XObject<</X1 @xobject>>>>');
  addFonts(sample);
  addStructure(sample);
  addAnnotations(sample);
  sample.put('xmp', '<</Type/Metadata/Subtype/XML>>', XMP);
  sample.put('outlines', '<</Type/Outlines/First @bookmark/Last @bookmark/Count 1>>');
  sample.put('bookmark', '<</Title<feff001b00760069001b0041>/Parent @outlines/Dest[@page/Fit]>>');
  sample.put('layer', '<</Type/OCG/Name(A)>>');
  sample.put('file', '<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F @file-content>>>>');
  sample.put('file-content', '<</Type/EmbeddedFile>>', 'A');
  sample.put('xfa', '<<>>', '<config><dynamicRender>forbidden</dynamicRender></config>');
  return sample;
}

const CATALOG = [
  '/Lang(vi-VN)/MarkInfo<</Marked true/Suspects false>>/ViewerPreferences<</DisplayDocTitle true>>',
  '/Metadata @xmp/StructTreeRoot @tree/Outlines @outlines/AcroForm<</Fields[@widget]/XFA[(config) @xfa]>>',
  '/OCProperties<</OCGs[@layer]/D<</Name(A)>>/Configs[<</Name(B)>>]>>/Names<</EmbeddedFiles<</Names[(a) @file]>>>>',
];
const ANNOTATED = ['link-annotation', 'widget', 'highlight', 'screen', 'attachment', 'custom', 'mark'].map(
  n => `@${n}`,
);

/** Writes the elements, the page's content, and the way back from it. */
function addStructure(sample: Sample): void {
  const operators: string[] = [];
  const owners: string[] = [];
  const annotations: [annotation: string, element: string][] = [];
  const add = ({ name, type, entries, kids, content, annotation }: SampleElement, parent: string): void => {
    const refs = kids.map(kid => `@${kid.name}`);
    if (content !== null) {
      refs.push(String(owners.length));
      operators.push(`/${type}<</MCID ${owners.length}>>BDC ${content} EMC`);
      owners.push(`@${name}`);
    }
    if (annotation !== null) {
      refs.push(`<</Type/OBJR/Obj @${annotation}/Pg @page>>`);
      annotations.push([annotation, name]);
    }
    sample.put(name, `<</Type/StructElem/S/${type}/P ${parent}/Pg @page/K[${refs.join(' ')}]${entries}>>`);
    for (const kid of kids) add(kid, `@${name}`);
  };
  add(SAMPLE_TREE, '@tree');
  sample.edit('p1', '/K[', '/K[<</Type/MCR/Pg @page/Stm @xobject/MCID 0>> ');
  sample.put(
    'xobject',
    '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/StructParents 1>>',
    '/P<</MCID 0>>BDC 0 0 1 1 re f EMC',
  );
  sample.put('content', '<<>>', `${operators.join('\n')}\nq /X1 Do Q\n${ARTIFACT}`);
  const links = annotations.map(([, element], i) => `${i + 2} @${element}`);
  const tree = `<</Nums[0[${owners.join(' ')}] 1[@p1] ${links.join(' ')}]>>`;
  sample.put(
    'tree',
    '<</Type/StructTreeRoot/K @document/ParentTree @parents/ClassMap<</head<</O/Table/Scope/Column>>>>/RoleMap<</Chapter/Part2/Part2/Sect>>>>',
  );
  sample.put('parents', tree);
  annotations.forEach(
    ([annotation], i) => void sample.put(annotation, `<</Type/Annot/StructParent ${i + 2}/Rect[0 0 9 9]>>`),
  );
}

const ARTIFACT = '/Artifact<</Type/Layout>>BDC 0 0 m 9 9 l S EMC';

function addAnnotations(sample: Sample): void {
  const describe = (name: string, entries: string): void =>
    void sample.edit(name, '/Type/Annot', `/Type/Annot${entries}`);
  describe('link-annotation', '/Subtype/Link/Contents(A)/A<</S/URI/URI(https://example.org/)>>');
  describe('widget', '/Subtype/Widget/FT/Tx/T(a)/TU(A)');
  describe('highlight', '/Subtype/Highlight/Contents(A)/QuadPoints[0 0 9 0 0 9 9 9]');
  describe('screen', '/Subtype/Screen/Contents(A)/A<</S/Rendition/OP 0/R<</S/MR/C @clip>>>>');
  describe(
    'attachment',
    '/Subtype/FileAttachment/Contents(A)/FS<</Type/Filespec/F(b.txt)/UF(b.txt)/EF<</F @file-content>>>>',
  );
  describe('custom', '/Subtype/Stitching/Contents(A)');
  sample.put('clip', '<</S/MCD/CT(audio/mpeg)/Alt[(vi)(A)]/D @file>>');
  sample.put('mark', '<</Type/Annot/Subtype/PrinterMark/Rect[0 0 9 9]/AP<</N @mark-look>>>>');
  sample.put('mark-look', '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]>>', '/Artifact BMC 0 0 m 9 9 l S EMC');
}

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="vi-VN">A</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
