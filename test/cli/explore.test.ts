import { describe, expect, it } from 'vitest';
import { shell } from './callCli.ts';

describe('quenched explore', () => {
  it('serves the page until it is interrupted', async () => {
    const world = { interrupt: (stop: () => void) => setTimeout(stop, 0) };
    const { code, out } = await shell(world).call('explore', 'kd-mixing', '--port', '0');
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#experiment=kd-mixing\n$/);
  });

  it('knows the experiments of the page', async () => {
    const { code, err } = await shell().call('explore', 'kd-mixin', '--port', '0');
    expect(code).toBe(2);
    expect(err).toBe(
      'error: the explorer has no experiment "kd-mixin"; did you mean "kd-mixing"?\n',
    );
  });

  it('takes ports only', async () => {
    const { code, err } = await shell().call('explore', '--port', '70000');
    expect(code).toBe(2);
    expect(err).toContain('--port is "70000"');
  });
});
