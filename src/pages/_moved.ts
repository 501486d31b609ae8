import { type Moved, movedAddresses } from '../exports/moved.ts';

const lists = import.meta.glob<string>('/content/site/permalinks.txt', { eager: true, query: '?raw', import: 'default' });

/** The addresses of pages that have moved. */
export const moved: readonly Moved[] = Object.values(lists).flatMap(movedAddresses);
