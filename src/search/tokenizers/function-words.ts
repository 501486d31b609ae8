/** English words that carry grammar, not matter. They are known to the planner, which drops them, and are not indexed. */
export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before being but by can cannot could did do does doing done for from get gets getting got
  had has have having he her here him his how i if in into is it its itself just let like may me might more most much must my no nor not of on only or other our out over
  own per shall she should so some such than that the their them then there these they this those to too until up upon was we were what when where whether which
  while who whom whose why will with within without would you your`.split(/\s+/),
);

/** Chinese words that jieba takes for verbs or adverbs and that carry no matter of their own. */
export const CHINESE_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  '是 有 没有 没 不 也 都 就 才 再 又 还 很 太 要 能 会 可 可以 能够 应该 需要 想 想要 让 使 把 被 将 给 用 去 来 到 上 下 里 中 内 时 后 前 时候 之后 之前 以后 一个 一些 这个 那个 怎么办 怎样 如何 为什么 什么 哪个 哪些 多少'.split(
    ' ',
  ),
);

/** Japanese verbs that stand in for others (by their dictionary form). */
export const JAPANESE_FUNCTION_VERBS: ReadonlySet<string> = new Set(
  'する ある いる なる できる やる れる られる せる させる くる いく みる おく しまう もらう くれる くださる いう いただく ください'.split(' '),
);

/** Korean stems that stand in for others. */
export const KOREAN_FUNCTION_STEMS: ReadonlySet<string> = new Set('하 되 있 없 이 아니 같 않 싶 위하 대하 통하 따르 그렇 어떻 이렇'.split(' '));
