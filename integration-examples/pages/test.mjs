// 每个页面走一遍：一格 9 打成 90，只标这一格；改正以后送审成功。
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { host } from './host.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(`${here}target/node_modules/`);
const { chromium } = require('playwright-core');
const WIDTHS = [1280, 390];
const WRONG = 't3[2].naturalPerson';
const RIGHT = ['t3[0].naturalPerson', 't3[0].commercialEnterprise', 't3[0].total', 't3[23].commercialEnterprise', 't3[23].total',
  't4.reconsideration.upheld', 't4.reconsideration.pending', 't4.reconsideration.total'];
const RELATED = ['t3[2].commercialEnterprise', 't3[2].total', 't3[23].naturalPerson'];

/** 启动审核服务，许可这个来源的网页；返回地址和停止。 */
async function service(origin) {
  const running = spawn(`${here}../../target/ogi-report-validator/bin/ogi-report`,
    ['serve', '--port', '0', '--mapping', `${here}mapping.yaml`, ...(origin ? ['--allow-origin', origin] : [])], { stdio: ['ignore', 'ignore', 'pipe'] });
  const log = { text: '' };
  running.stderr.setEncoding('utf8');
  const url = await new Promise((started, failed) => {
    running.on('exit', code => failed(new Error(`审核服务没有启动（${code}）：${log.text}`)));
    running.stderr.on('data', text => {
      log.text += text;
      const match = /审核服务已启动：(\S+)/.exec(log.text);
      if (match) { started(match[1]); }
    });
  });
  const ended = new Promise(done => running.on('exit', done));
  return { url, log, stop: () => { running.kill(); return ended; } };
}

/** 怎样看一个页面上的标记：普通网页由脚本标，Vue 的页面自己按 byField 标。 */
const PLAIN = {
  name: 'plain',
  input: field => `[name="${field}"]`,
  red: () => [...document.querySelectorAll('[data-ogi-marked]:not([data-ogi-marked=RELATED])')].map(input => input.name),
  pale: () => [...document.querySelectorAll('input:not([type=hidden])[data-ogi-marked=RELATED]')].map(input => input.name),
  messages: () => [...document.querySelectorAll('.ogi-report-message')].map(each => each.textContent),
  suspects: '.ogi-report-suspect',
  submit: 'button[value=submit]', draft: 'button[value=draft]',
  saved: '#saved'
};
const VUE = {
  input: field => `[data-field="${field}"] input`,
  red: () => [...document.querySelectorAll('.el-form-item.is-error')].map(item => item.dataset.field),
  pale: () => [...document.querySelectorAll('.el-form-item.related')].map(item => item.dataset.field),
  messages: () => [...document.querySelectorAll('.el-form-item__error')].map(each => each.textContent.trim()),
  suspects: '.told .suspect',
  submit: '.el-form .el-button--primary', draft: '.el-form .el-button:not(.el-button--primary)',
  saved: '.el-message--success'
};
const PAGES = [PLAIN, { ...VUE, name: 'vue2' }, { ...VUE, name: 'vue3' }];

async function opened(browser, office, each, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on('pageerror', error => assert.fail(`${each.name}: ${error}`));
  await page.goto(`${office.url}/${each.name}.html`);
  await page.waitForSelector(each.input(WRONG));
  return page;
}

async function picture(page, each, width, what) {
  await mkdir(`${here}target/screenshots`, { recursive: true });
  await page.screenshot({ path: `${here}target/screenshots/${each.name}-${width}-${what}.png`, fullPage: true });
}

async function theWrongCellIsRedAndTheMendedFormIsSaved(browser, office, each, width) {
  office.saved.length = 0;
  const page = await opened(browser, office, each, width);
  await page.fill(each.input(WRONG), '90');
  await page.click(each.submit);
  await page.waitForSelector(each.suspects);
  await page.waitForTimeout(400); // 组件的动画，只为截图
  await picture(page, each, width, 'wrong');
  assert.deepEqual(await page.evaluate(each.red), [WRONG]);
  assert.deepEqual((await page.evaluate(each.pale)).sort(), [...RELATED].sort());
  const messages = await page.evaluate(each.messages);
  assert.equal(messages.length, 1, messages.join('\n'));
  assert.match(messages[0], /^很可能应为 9（/);
  for (const right of RIGHT) {
    const boxes = await page.$eval(each.input(right), input => [getComputedStyle(input).outlineStyle, input.getAttribute('aria-invalid')]);
    assert.equal(boxes[0], 'none', right);
    assert.notEqual(boxes[1], 'true', right);
  }
  assert.match(await page.textContent('body'), /不能送审/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, '页面比屏幕宽');
  await page.click(each.suspects);
  assert.equal(await page.$eval(each.input(WRONG), input => input === document.activeElement), true);
  assert.deepEqual(office.saved, []);
  await page.fill(each.input(WRONG), '9');
  await page.dblclick(each.submit);
  await page.waitForSelector(each.saved);
  assert.equal(office.saved.length, 1);
  assert.match(decodeURIComponent(office.saved[0]), /t3/);
  await picture(page, each, width, 'saved');
  await page.close();
}

async function aDraftIsSavedAsItIs(browser, office, each) {
  office.saved.length = 0;
  const page = await opened(browser, office, each, 1280);
  await page.fill(each.input(WRONG), '90');
  await page.click(each.draft);
  await page.waitForSelector(each.saved);
  assert.equal(office.saved.length, 1);
  await page.close();
}

async function aRefusedOriginIsSaidInThePageAndInTheLog(browser) {
  const closed = await service(null);
  const office = await host(0, () => closed.url);
  try {
    const page = await opened(browser, office, PLAIN, 1280);
    await page.click(PLAIN.submit);
    await page.waitForFunction(() => document.querySelector('.ogi-report-findings')?.textContent.includes('--allow-origin'));
    assert.equal(await page.textContent('.ogi-report-findings'),
      `审核服务连不上；它开着的话，就是没有许可这个网页的来源，启动服务时要加 --allow-origin ${office.url}。按本单位的规定没有送审，请稍后再试。`);
    await picture(page, PLAIN, 1280, 'origin');
    await page.click(PLAIN.submit);
    await page.close();
    const told = closed.log.text.split('\n').filter(line => line.includes(`--allow-origin ${office.url}`));
    assert.equal(told.length, 1, closed.log.text);
  } finally {
    office.close();
    await closed.stop();
  }
}

/** 类型与用法对得上：写对的通过，写错的报错。 */
function theTypesFitTheirUse() {
  const compiled = spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '--project', `${here}types`], { encoding: 'utf8' });
  assert.equal(compiled.status, 0, compiled.stdout);
}

async function run() {
  const office = { saved: [] };
  let checks = null;
  Object.assign(office, await host(0, () => checks.url, office.saved));
  checks = await service(office.url);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
    '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const tests = [['types', () => theTypesFitTheirUse()], ['origin', () => aRefusedOriginIsSaidInThePageAndInTheLog(browser)]];
  for (const each of PAGES) {
    WIDTHS.forEach(width => tests.push([`${each.name} ${width}`, () => theWrongCellIsRedAndTheMendedFormIsSaved(browser, office, each, width)]));
    tests.push([`${each.name} draft`, () => aDraftIsSavedAsItIs(browser, office, each)]);
  }
  let failed = 0;
  for (const [name, test] of tests) {
    try {
      await test();
      console.log(`ok ${name}`);
    } catch (e) {
      failed++;
      console.log(`FAILED ${name}\n${e.stack}`);
    }
  }
  await browser.close();
  office.close();
  await checks.stop();
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await run();
