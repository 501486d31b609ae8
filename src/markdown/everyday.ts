/**
 * Whether a spelling is a short word of the common language, which elsewhere may mean something else: a container, a query, 容器, コンテナ.
 * Names and acronyms are not: they have a capital inside, a digit, or more than one word.
 * @example ['container', 'SQS', 'load balancer', '容器', '消息队列'].map(isEveryday) // [true, false, false, true, false]
 */
export function isEveryday(text: string): boolean {
  if (/[\p{L}\p{N}].*[\p{Lu}\p{N}]/u.test(text) || /[\s·・]/.test(text)) return false;
  const length = [...text].length;
  if (/\p{Script=Latin}/u.test(text)) return true;
  if (/\p{Script=Hangul}/u.test(text)) return length <= 4;
  if (/^[\p{Script=Katakana}ー]+$/u.test(text)) return length <= 5;
  return length <= 2;
}
