/** An object of a sample file: its syntax, with `@name` for a reference, and the content of its stream. */
export interface SampleObject {
  syntax: string;
  /** One character a byte; null: no stream. */
  stream: string | null;
}

/** A sample file as named objects that a test can spoil. */
export class Sample {
  readonly objects = new Map<string, SampleObject>();
  /** Further entries of the trailer. */
  trailer = '';

  put(name: string, syntax: string, stream: string | null = null): this {
    this.objects.set(name, { syntax, stream });
    return this;
  }

  /** Replaces a text in an object or its stream. Throws where it does not stand there: a spoiled copy must be spoiled. */
  edit(name: string, from: string, to = ''): this {
    const object = this.#object(name);
    if (object.syntax.includes(from)) object.syntax = object.syntax.replace(from, () => to);
    else if (object.stream?.includes(from)) object.stream = object.stream.replace(from, () => to);
    else throw new Error(`"${from}" does not stand in ${name}: ${object.syntax} ${object.stream ?? ''}`);
    return this;
  }

  /** Replaces the stream of an object. */
  refill(name: string, stream: string): this {
    this.#object(name).stream = stream;
    return this;
  }

  bytes(): Uint8Array {
    const names = [...this.objects.keys()];
    const numbers = new Map(names.map((name, i) => [name, i + 1]));
    const refer = (syntax: string): string =>
      syntax.replace(/@([a-z0-9-]+)/g, (_, name: string) => `${numbers.get(name) ?? fail(name)} 0 R`);
    let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
    const offsets = names.map(name => {
      const { syntax, stream } = this.#object(name);
      const at = file.length;
      const body = stream === null ? refer(syntax) : withStream(refer(syntax), stream);
      file += `${numbers.get(name)} 0 obj\n${body}\nendobj\n`;
      return `${String(at).padStart(10, '0')} 00000 n \n`;
    });
    const size = names.length + 1;
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
    const trailer = `trailer\n<</Size ${size}/Root ${refer('@catalog')}${refer(this.trailer)}>>\nstartxref\n${file.length}\n%%EOF\n`;
    return Buffer.from(file + table + trailer, 'latin1');
  }

  #object(name: string): SampleObject {
    return this.objects.get(name) ?? fail(name);
  }
}

function withStream(syntax: string, stream: string): string {
  return `${syntax.replace(/>>$/, '')}/Length ${stream.length}>>\nstream\n${stream}\nendstream`;
}

function fail(name: string): never {
  throw new Error(`the sample has no object ${name}`);
}
