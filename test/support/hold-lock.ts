import { DatabaseSync } from 'node:sqlite';

// Run as a process of its own: keeps a database file locked until its standard input ends.
const connection = new DatabaseSync(process.argv[2] ?? '');
connection.exec('BEGIN EXCLUSIVE');
process.stdout.write('locked\n');
process.stdin.resume().on('end', () => {
  connection.exec('ROLLBACK');
  connection.close();
});
