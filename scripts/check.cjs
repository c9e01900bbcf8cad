// Format, lint, types and folder direction, side by side; what fails prints, and the whole fails.
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const CHECKS = ['format:check', 'lint', 'types', 'folders'];

function run(name) {
  return new Promise((resolve) => {
    const started = performance.now();
    let output = '';
    const child = spawn('npm', ['run', '-s', name], {
      cwd: join(__dirname, '..'),
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => {
      console.log(
        `${status === 0 ? 'ok    ' : 'FAILED'} ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`,
      );
      if (status !== 0 || name === 'folders') console.log(output.trimEnd());
      resolve(status === 0);
    });
  });
}

Promise.all(CHECKS.map(run)).then((results) => process.exit(results.every(Boolean) ? 0 : 1));
