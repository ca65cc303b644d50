import { z } from 'zod';

/** Names of learners appear in `--set` paths and in file columns, hence the narrow alphabet. */
export const namePattern = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** The same in words, for messages. */
export const nameWords = 'a name: a letter, then letters, digits, _ or -';

/** A name as a file may give it. */
export const nameSchema = z.string().regex(namePattern);
