import type { Command } from 'commander';
import type { Io } from './io.ts';

/** Adds one command to the program; `exit` takes the exit code it ends with. */
export type AddCommand = (program: Command, io: Io, exit: (code: number) => void) => void;
