const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const GAP = new RegExp(`(?<=${CJK}) +(?=[\\p{Script=Latin}\\d])|(?<=[\\p{Script=Latin}\\d%)]) +(?=${CJK})`, 'gu');

/**
 * A term as it stands in Chinese or Japanese prose: without the spaces between Han or kana and Latin that documentation
 * puts into headwords, since the style sheet spaces scripts apart.
 * @example closeScriptGaps('S3 存储桶') // 'S3存储桶'
 */
export const closeScriptGaps = (text: string): string => text.replace(GAP, '');
