import { say } from './toast.ts';

const words = document.querySelector<HTMLElement>('.prose')?.dataset ?? {};

/** Copies a text, and says whether it has been copied. */
export async function copyText(text: string, done: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
    return true;
  } catch {
    // Refused by the reader, or a page that came without TLS.
    say(words['copyFailed'] ?? '');
    return false;
  }
}

/** Copies the address of a section. */
export const copyLink = (link: HTMLAnchorElement): Promise<boolean> => copyText(link.href, words['linkCopied'] ?? '');
