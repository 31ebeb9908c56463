// usage: npm ci && npm run build. Makes from npm packages what the program carries of them, and nothing more:
// assets/css/krds.css with assets/icons/ico_*.svg, and assets/css/fonts.css with assets/fonts/*.woff2.
// The output is committed. Run it again after adding a KRDS class to a template.

import fs from 'node:fs';
import path from 'node:path';
import { PurgeCSS } from 'purgecss';
import { transform } from 'lightningcss';

const root = path.dirname(new URL(import.meta.url).pathname);
const krds = path.join(root, 'node_modules/krds-uiux/resources');
const pretendard = path.join(root, 'node_modules/pretendard-gov/dist');
const assets = path.join(root, 'assets');
const targets = { chrome: 110 << 16, firefox: 110 << 16, safari: (15 << 16) | (4 << 8) };

const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');
const minified = (css) => transform({ filename: 'krds.css', code: Buffer.from(css), minify: true, targets }).code.toString();

function templates() {
  const features = path.join(root, '../src/features');
  const folders = [path.join(root, 'templates')];
  if (fs.existsSync(features)) {
    for (const feature of fs.readdirSync(features)) folders.push(path.join(features, feature, 'templates'));
  }
  return folders.filter(fs.existsSync).flatMap((folder) =>
    fs.readdirSync(folder).map((file) => ({ raw: read(folder, file), extension: 'html' })));
}

// Patterns a page may use before this runs again: whole families are kept, rare components are left out.
const kept = [
  /^active$|^is-|^in$|^shown$|^fade$|^disabled$|^done$|^on$|^completed$|^req$/,
  /^krds-(badge|btn|input|form-|check-area|tab-area|step-wrap|pagination|critical-alerts|tag-wrap|btn-tag|breadcrumb)/,
  /^krds-(table-wrap|structured-list|accordion|modal|file-upload|main-menu|info-list|help|text-list|link|spinner)/,
  /^(bg-light|bg|outline)-(primary|secondary|success|warning|danger|information|gray|point)/,
  /^(primary|secondary|tertiary|text|large|medium|small|xsmall|icon|full|line|layer|col|row|data|tbl)$/,
  /^(structured-item|accordion-|btn-accordion|critical-|page-|modal-|conts-area|btn-wrap|btn-close|file-|upload-|step|tab)/,
  /^svg-icon$|^ico-(angle|down|up|sch|my|all|close|delete|plus|minus|more|go|print|download|upload|calendar|error|success|information|reset|set|popup-close|toggle|check|edit|filter|login|logout|join)/,
  /^chk-column$|^textarea-|^count-|^form-|^sr-only$|^data-krds-mode$|^fieldset$/,
];

async function purged(css) {
  const script = { raw: read(assets, 'js/app.js'), extension: 'js' };
  const modes = { raw: '<html data-krds-mode="high-contrast"></html>', extension: 'html' };
  const own = read(assets, 'css/app.css') + read(assets, 'css/nouns.css');
  const [result] = await new PurgeCSS().purge({
    content: [...templates(), script, modes],
    css: [{ raw: css }],
    variables: true,
    safelist: { standard: kept, variables: [...own.matchAll(/var\((--krds-[\w-]+)/g)].map((match) => match[1]) },
  });
  return result.css;
}

async function buildKrds() {
  const tokens = read(krds, 'css/token/krds_tokens.css').replace(/@charset[^;]*;/g, '');
  // output.css links its icons relatively; the minified file of the package fetches them from the network.
  const components = read(krds, 'css/component/output.css').replace(/@charset[^;]*;|@import[^;]*;/g, '');
  const light = (tokens + components).replace(/\[data-krds-mode=theme\][^{}]*\{[^{}]*\}/g, '');
  const css = minified(await purged(light))
    .replace(/url\(["']?\.\.\/\.\.\/img\/component\/icon\/([^)"']+)["']?\)/g, 'url(../icons/$1)');
  const icons = [...new Set([...css.matchAll(/icons\/([\w.-]+\.svg)/g)].map((match) => match[1]))];
  for (const old of fs.readdirSync(path.join(assets, 'icons'))) {
    if (old.startsWith('ico_')) fs.rmSync(path.join(assets, 'icons', old));
  }
  for (const icon of icons) {
    fs.copyFileSync(path.join(krds, 'img/component/icon', icon), path.join(assets, 'icons', icon));
  }
  fs.writeFileSync(path.join(assets, 'css/krds.css'), css);
  console.log(`krds.css ${css.length} bytes, ${icons.length} icons`);
}

function buildFonts() {
  const source = path.join(pretendard, 'web/variable');
  const css = read(source, 'pretendardvariable-gov-dynamic-subset.css')
    .replace(/'Pretendard GOV Variable'/g, "'Pretendard GOV'")
    .replace(/url\(\.\/woff2-dynamic-subset\/PretendardGOVVariable\.subset\.(\d+)\.woff2\) format\('woff2-variations'\)/g,
      "url(../fonts/pretendard-gov-$1.woff2) format('woff2')");
  for (const [, number] of css.matchAll(/pretendard-gov-(\d+)\.woff2/g)) {
    fs.copyFileSync(path.join(source, `woff2-dynamic-subset/PretendardGOVVariable.subset.${number}.woff2`),
      path.join(assets, `fonts/pretendard-gov-${number}.woff2`));
  }
  fs.writeFileSync(path.join(assets, 'css/fonts.css'), minified(css));
}

await buildKrds();
buildFonts();
