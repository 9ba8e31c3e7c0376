// Bundles the widgets and the theme into the module's classes, and only when something changed since the last time.
// Usage: node build.mjs [output folder]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../target/classes/META-INF/resources/crm'));
const sources = ['src', 'theme'];
const entries = ['process.js', 'form.js', 'note.js', 'mail.js', 'board.js', 'chart.js', 'shell.js', 'chart.css', 'process.css', 'form.css', 'note.css', 'board.css', 'theme.css', 'icons.svg', 'icon.svg'];

const lock = hashOf([join(here, 'package-lock.json')]);
const all = lock + hashOf([join(here, 'build.mjs'), ...sources.flatMap((folder) => filesIn(join(here, folder)))]);
if (entries.every((name) => existsSync(join(out, name))) && read(join(out, '.stamp')) === all) {
  process.exit(0);
}

installPackages();
await bundle();
writeFileSync(join(out, '.stamp'), all);

function installPackages() {
  const stamp = join(here, 'node_modules/.callboard-lock');
  if (read(stamp) === lock) {
    return;
  }
  console.log('Fetching the packages of the widgets (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (run.status !== 0) {
    console.error('npm ci failed. Node 20 or newer and npm must be installed, and a package registry within reach.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

async function bundle() {
  const esbuild = await import('esbuild');
  mkdirSync(out, { recursive: true });
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: {
      process: 'src/process.js',
      form: 'src/form.js',
      note: 'src/note.js',
      mail: 'src/mail.js',
      board: 'src/board.js',
      chart: 'src/chart.js',
      shell: 'src/shell.js',
      theme: 'theme/theme.css',
    },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    loader: { '.woff2': 'file', '.woff': 'dataurl', '.svg': 'dataurl' },
    assetNames: '[name]',
    legalComments: 'linked',
    logLevel: 'warning',
  });
  writeFileSync(join(out, 'icons.svg'), sprite());
  writeFileSync(join(out, 'icon.svg'), read(join(here, 'src/icon.svg')));
}

/** One sprite of the icons that the pages name; each is a symbol. */
function sprite() {
  const names = read(join(here, 'src/icons.txt')).split('\n').map((line) => line.trim()).filter(Boolean);
  const symbols = names.map((name) => {
    const svg = read(join(here, `node_modules/lucide-static/icons/${name}.svg`));
    if (!svg) {
      throw new Error(`There is no icon ${name} in lucide-static.`);
    }
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s+/g, ' ');
    const style = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';
    return `<symbol id="${name}" viewBox="0 0 24 24"><g ${style}>${inner}</g></symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><defs>${symbols.join('')}</defs></svg>`;
}

function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}

function hashOf(paths) {
  const hash = createHash('sha256');
  paths.forEach((path) => hash.update(path.slice(here.length)).update(readFileSync(path)));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
