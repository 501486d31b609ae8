/** The paper of src/styles/tokens.css, for what reads no style sheet: browser bars, home screens, cards. */
export const PAPER = { light: '#faf7f0', dark: '#12151d' } as const;
