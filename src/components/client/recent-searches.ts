import { preferences } from './preferences.ts';

const KEY = 'recent';
const MOST = 6;

/** Queries that led somewhere, the latest first. Kept on the device only. */
export const recentSearches = {
  list(): string[] {
    try {
      const stored: unknown = JSON.parse(preferences.get(KEY) ?? '[]');
      return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MOST) : [];
    } catch {
      return [];
    }
  },
  add(query: string): void {
    const trimmed = query.trim().slice(0, 120);
    if (trimmed) preferences.set(KEY, JSON.stringify([trimmed, ...this.list().filter((other) => other !== trimmed)].slice(0, MOST)));
  },
  clear(): void {
    preferences.set(KEY, '[]');
  },
};
