/**
 * Path in the built site of an absolute address of it; nothing for an address elsewhere. `root` is the site's origin and base.
 * @example picturePath('https://kb.example/kb/cards/ja.png', 'https://kb.example/kb/') // 'cards/ja.png'
 */
export const picturePath = (address: string, root: string): string | undefined =>
  address.startsWith(root) ? decodeURI(address.slice(root.length)) : undefined;
