import module from 'node:module';
import { CRASH_TIMES } from './times.ts';

/** The bot as `src/start.js` starts it, with shorter times of digests. */
module.enableCompileCache();
const { main } = await import('../../src/main.ts');
await main([], CRASH_TIMES);
