// Plain JavaScript: an older Node cannot read a .ts file, so the version is checked before one is imported.
// The default import, too, is for an older Node: it lacks the name, and a named import would fail before the check.
import module from 'node:module';

const NODE_MAJOR_WANTED = 24;

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR_WANTED) {
  process.stderr.write(
    `Tawsiya needs Node ${NODE_MAJOR_WANTED}; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'On Linux (x64) "npm ci" brings it along: start with "npm start", which finds it. Elsewhere install Node 24.\n',
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  const { main } = await import('./main.ts');
  await main(process.argv.slice(2));
}
