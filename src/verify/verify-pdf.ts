import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { checkEncryption } from './matterhorn/checks/encryption.ts';
import { CHECKS } from './matterhorn/checks.ts';
import { said } from './matterhorn/condition.ts';
import { type Finding, findingsOf } from './matterhorn/finding.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { readDocument } from './pdf/read-document.ts';

/** What a PDF file turned out to be. */
export interface VerifiedPdf {
  /** 0 where the file could not be opened. */
  readonly pages: number;
  /** Whether the file claims to be PDF/UA-1. */
  readonly isClaimed: boolean;
  /** Every condition that it meets and should not, with its place. */
  readonly findings: readonly Finding[];
}

/**
 * Checks a PDF file against the conditions of the Matterhorn Protocol 1.1 that a program can decide (ISO 14289-1). The
 * diagnostics say why a file could not be opened; it has nothing else then.
 */
export async function verifyPdf(bytes: Uint8Array): Promise<Outcome<VerifiedPdf>> {
  const opened = await openPdf(bytes);
  if (opened.kind === 'encrypted') {
    const findings = findingsOf(checkEncryption(opened.dictionary), () => null);
    return outcome({ pages: 0, isClaimed: false, findings }, [fault('encrypted')]);
  }
  if (opened.kind !== 'open') return outcome({ pages: 0, isClaimed: false, findings: [] }, [fault(opened.kind)]);
  const document = readDocument(opened.file);
  const found = CHECKS.flatMap(check => [...check(document)]);
  return outcome({
    pages: document.pages.length,
    isClaimed: document.xmp?.accessiblePart === '1',
    findings: findingsOf(found, document.numberOf),
  });
}

const FAULTS: Readonly<Record<'not-pdf' | 'damaged' | 'encrypted', readonly [Said, Said]>> = {
  'not-pdf': [
    said('this is no PDF file', 'đây không phải tệp PDF'),
    said('name a file that begins with %PDF', 'ghi tên một tệp bắt đầu bằng %PDF'),
  ],
  damaged: [
    said('the PDF file is damaged: its pages cannot be found', 'tệp PDF hỏng: không tìm thấy các trang'),
    said('build it anew', 'dựng lại tệp'),
  ],
  encrypted: [
    said('the PDF file is encrypted, its content is not read', 'tệp PDF đã mã hóa, không đọc nội dung'),
    said('save it without a password first', 'lưu lại không mật khẩu rồi kiểm tra'),
  ],
};

function fault(kind: keyof typeof FAULTS): Diagnostic {
  const [say, hint] = FAULTS[kind];
  return diagnostic(kind === 'not-pdf' ? kind : `pdf-${kind}`, 'fatal', { say, hint });
}
