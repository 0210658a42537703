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
  // One file after another, without the turns of the event loop that an import waits for between two.
  const { main } = module.createRequire(import.meta.url)('./main.ts');
  await main(process.argv.slice(2));
}
