import { describe, expect, it } from 'vitest';
import { checkedMemory, checkedTime } from '../../../src/node/jobs/jobOptions.ts';

describe('options of jobs', () => {
  it('take limits of time as Slurm writes them', () => {
    for (const time of ['3', '90', '3:00', '4:00:00', '1-0', '0-1:30', '2-12:00:05']) {
      expect(checkedTime(time)).toBe(time);
    }
  });

  it('refuse times that Slurm would not read, and those that end before the warning can come', () => {
    for (const time of ['', 'abc', '1h', '-5', '1:2:3:4', '1.5', '3 ', '5;ls']) {
      expect(() => checkedTime(time)).toThrow(/it must be minutes/);
    }
    for (const time of ['0', '2', '2:59', '0:02:59', '0-0', '0-0:02']) {
      expect(() => checkedTime(time)).toThrow(/at least 3 minutes/);
    }
  });

  it('take memory as Slurm writes it', () => {
    for (const memory of ['500', '800M', '4G', '1T', '4g'])
      expect(checkedMemory(memory)).toBe(memory);
    for (const memory of ['', '0', '0G', '4 G', '4GB', '1.5G', '-1', 'much']) {
      expect(() => checkedMemory(memory)).toThrow(/--memory is/);
    }
  });
});
