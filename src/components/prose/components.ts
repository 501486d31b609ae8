import Changed from './Changed.astro';
import Figure from './Figure.astro';
import Question from './Question.astro';
import Trap from './Trap.astro';

/** Components that pages of `content/` may use. */
export const proseComponents = { Changed, Figure, Question, Trap };
