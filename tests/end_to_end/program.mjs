// The real program, started the way an institution starts it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A database of our own beside the one the tests share: postgresql:///NAME?host=…
function makeDatabase(url) {
  const name = `end_to_end_${process.pid}_${Date.now()}`;
  const run = (sql) => execFileSync('psql', ['--quiet', '--no-psqlrc', '--dbname', url, '--command', sql], { stdio: 'pipe' });
  run(`CREATE DATABASE ${name}`);
  return { url: url.replace(/\/\/([^/]*)\/[^?]*/, `//$1/${name}`), drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

// `demo` prints one example person per line: name, mail, password, role, separated by tabs.
function readPeople(printed) {
  const rows = printed.split('\n').map((line) => line.split('\t')).filter((cells) => cells.length >= 3);
  const institutionOf = (mail) => (mail.endsWith('@icheon.example') ? '이천시' : '하남시');
  return new Map(rows.map(([name, mail, password, role = '']) => [name, { name, mail, password, role, institution: institutionOf(mail) }]));
}

function waitForAddress(child, collected) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (piece) => {
      collected.text += piece;
      const found = collected.text.match(/https?:\/\/[\w.:-]+/);
      if (found) resolve(found[0]);
    });
    child.stderr.on('data', (piece) => (collected.text += piece));
    child.on('exit', (code) => reject(new Error(`the program ended with ${code} before it was ready:\n${collected.text}`)));
  });
}

// `flags` go to demo; `env` to the running program.
export async function startProgram(program, { flags = [], env = {} } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'baeumgil-end-to-end-'));
  const database = process.env.TEST_DATABASE ? makeDatabase(process.env.TEST_DATABASE) : null;
  const options = ['--data', data, ...(database ? ['--database', database.url] : [])];
  const collected = { text: '' };
  let child = null;
  const stop = async () => {
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    database?.drop();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const printed = execFileSync(program, ['demo', ...flags, ...options], { encoding: 'utf8', env: { ...process.env, LANG: 'ko_KR.UTF-8' } });
    child = spawn(program, ['serve', '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const address = await waitForAddress(child, collected);
    // What it answers: { method, pattern, access }
    const routes = () => execFileSync(program, ['routes', ...options], { encoding: 'utf8' }).trim().split('\n').map((line) => {
      const [method, pattern, access] = line.split('\t');
      return { method, pattern, access };
    });
    return { address, people: readPeople(printed), data, routes, log: () => collected.text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
