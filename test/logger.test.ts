import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Logs in a process of its own, as the log goes to the real standard error. */
function log(statement: string): string {
  const script = `import { buildLogger } from './src/logger.ts'; const logger = buildLogger({ level: 'info', pretty: false }); ${statement}`;
  const { pathname } = new URL('..', import.meta.url);
  return execFileSync(
    '/bin/sh',
    ['-c', `"${process.execPath}" --input-type=module-typescript -e "$SCRIPT" 2>&1 >/dev/null`],
    {
      cwd: pathname,
      env: { ...process.env, SCRIPT: script },
      encoding: 'utf8',
    },
  );
}

describe('buildLogger()', () => {
  it('writes no token, wherever it stands', () => {
    const written = log(
      "logger.info({ token: 'xoxb-1', slack: { token: 'xoxb-2' }, headers: { authorization: 'Bearer xoxb-3' } }, 'hello');",
    );
    expect(written).toContain('hello');
    expect(written).not.toContain('xoxb');
  });
});
