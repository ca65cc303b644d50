import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onInterruptSignals } from '../../src/cli/interruptSignals.ts';

describe('onInterruptSignals', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes signals of one moment for one order, and later ones for another', () => {
    const handler = vi.fn();
    const end = onInterruptSignals(handler);
    // Without sending them, which vitest itself would follow.
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGINT', 'SIGINT');
    expect(handler).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    process.emit('SIGINT', 'SIGINT');
    expect(handler).toHaveBeenCalledTimes(2);
    end();
  });

  it('listens to nothing once it has ended', () => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const counts = () => signals.map((signal) => process.listenerCount(signal));
    const before = counts();
    const end = onInterruptSignals(() => undefined);
    expect(counts().slice(0, 2)).toEqual(before.slice(0, 2).map((count) => count + 1));
    end();
    expect(counts()).toEqual(before);
  });
});
