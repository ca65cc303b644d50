import { InputError } from '../../problem/inputError.ts';

/** A run folder is held by another process. */
export class HeldError extends InputError {}
