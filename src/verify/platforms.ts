import { beginningOf, firstOf, type Head, parseHead } from './head.ts';

/** What a chat shows of a link. */
export interface Unfurl {
  /** Line above the title. */
  site?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  /** Address of the picture. */
  image?: string | undefined;
  alt?: string | undefined;
}

/** How a chat reads a page and what it makes of it. */
export interface Platform {
  name: string;
  /** Bytes of the page that are read. */
  reads: number;
  /** What is left of the picture. */
  crop: 'whole' | '2:1' | 'square';
  /** Lines of title and description before they are cut off. */
  lines: { title: number; description: number };
  unfurl(head: Head, host: string): Unfurl;
}

const KILO = 1024;
const title = (head: Head): string | undefined => firstOf(head, 'og:title', 'twitter:title') ?? head.title;
const description = (head: Head): string | undefined => firstOf(head, 'og:description', 'twitter:description', 'description');
const image = (head: Head): string | undefined => firstOf(head, 'og:image', 'twitter:image');

/**
 * The chats that readers paste links into, as they behaved in 2026. None runs scripts; where a limit is not published, ours is
 * the strictest that has been observed.
 */
export const PLATFORMS: readonly Platform[] = [
  {
    // https://api.slack.com/robots: a range request for the first 32 KB.
    name: 'Slack',
    reads: 32 * KILO,
    crop: 'whole',
    lines: { title: 2, description: 5 },
    unfurl: (head, host) => ({
      site: firstOf(head, 'og:site_name') ?? host,
      title: title(head),
      description: description(head),
      image: image(head),
      alt: firstOf(head, 'og:image:alt'),
    }),
  },
  {
    // The large picture only for a page that asks for it by its Twitter card; otherwise a thumbnail.
    name: 'Discord',
    reads: 64 * KILO,
    crop: 'whole',
    lines: { title: 2, description: 6 },
    unfurl: (head) => ({
      site: firstOf(head, 'og:site_name'),
      title: title(head),
      description: description(head),
      image: firstOf(head, 'twitter:card') === 'summary_large_image' ? image(head) : undefined,
      alt: firstOf(head, 'og:image:alt'),
    }),
  },
  {
    // A card with a thumbnail at its side.
    name: 'Teams',
    reads: 32 * KILO,
    crop: 'square',
    lines: { title: 2, description: 2 },
    unfurl: (head, host) => ({ site: host, title: title(head), description: description(head), image: image(head) }),
  },
  {
    // https://developers.kakao.com/docs/latest/en/message/common: pictures of links are cut to 2:1.
    name: 'KakaoTalk',
    reads: 32 * KILO,
    crop: '2:1',
    lines: { title: 2, description: 2 },
    unfurl: (head, host) => ({
      site: host,
      title: firstOf(head, 'og:title') ?? head.title,
      description: firstOf(head, 'og:description'),
      image: firstOf(head, 'og:image'),
    }),
  },
  {
    // https://developers.line.biz/en/faq/: three tags of Open Graph and nothing else.
    name: 'LINE',
    reads: 32 * KILO,
    crop: 'square',
    lines: { title: 2, description: 2 },
    unfurl: (head) => ({ title: firstOf(head, 'og:title'), description: firstOf(head, 'og:description'), image: firstOf(head, 'og:image') }),
  },
  {
    name: 'WeChat',
    reads: 16 * KILO,
    crop: 'square',
    lines: { title: 2, description: 0 },
    unfurl: (head) => ({ title: firstOf(head, 'og:title') ?? head.title, image: firstOf(head, 'og:image') }),
  },
  {
    // The picture alone, with the title laid over it and the host below.
    name: 'X',
    reads: 32 * KILO,
    crop: 'whole',
    lines: { title: 1, description: 0 },
    unfurl: (head, host) => ({
      site: host,
      title: firstOf(head, 'twitter:title', 'og:title'),
      image: firstOf(head, 'twitter:card') === 'summary_large_image' ? firstOf(head, 'twitter:image', 'og:image') : undefined,
      alt: firstOf(head, 'twitter:image:alt', 'og:image:alt'),
    }),
  },
];

/** What a chat shows of a built page. */
export function unfurl(platform: Platform, html: string, host: string): Unfurl {
  return platform.unfurl(parseHead(beginningOf(html, platform.reads)), host);
}
