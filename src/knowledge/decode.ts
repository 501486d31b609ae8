import type { Problem } from './problem.ts';

// Making one costs 0.1 ms.
let decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a file's bytes with `\n` line ends and no BOM; nothing where the bytes are no text. */
export function decode(path: string, bytes: Uint8Array): { text?: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (rule: string, line: number, message: string, fix: string): void => {
    problems.push({ path, line, column: 1, severity: 'error', rule, message, fix });
  };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const line = lineOfBadByte(bytes);
    report('encoding', line, `Line ${line} has bytes that are not UTF-8.`, 'save the file as UTF-8.');
    return { problems };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    report('encoding', lineAt(text, control.index), `This line has the control character U+${code}.`, 'remove it; if there are many, save the file as UTF-8.');
    return { problems };
  }
  if (text.startsWith('\uFEFF')) {
    report('encoding', 1, 'This file begins with a byte order mark.', 'save the file as UTF-8 without BOM.');
    text = text.slice(1);
  }
  if (text.includes('\r')) {
    report('line-ends', lineAt(text, text.indexOf('\r')), 'This file has carriage returns (Windows line ends).', 'save the file with line ends LF.');
    text = text.replace(/\r\n?/g, '\n');
  }
  return { text, problems };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** 1-based line of the first byte sequence that is not UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return line;
}
