import assert from 'node:assert/strict';
import { scriptBlocks } from '../../rules/src/source/script-blocks.js';

/** The scripts of a component: `ts: code`, with blanks at both ends left out and line breaks written as `⏎`. */
function blocksIn(text: string, path: string): string[] | undefined {
  return scriptBlocks(text, path)?.map(({ text: code, language, runsIn }) => `${runsIn ? `${runsIn} ` : ''}${language}: ${code.trim().replace(/ *\n */g, '⏎')}`);
}

const vue = (text: string) => blocksIn(text, '/shop/src/Order.vue');
const svelte = (text: string) => blocksIn(text, '/shop/src/Order.svelte');
const astro = (text: string) => blocksIn(text, '/shop/src/order.astro');

describe('the script blocks', () => {
  it('of a plain file are not looked for', () => assert.equal(blocksIn('<script>a()</script>', '/shop/order.ts'), undefined));

  it('stand where they stood, whatever is around them', () => {
    const text = '<template>\r\n  <p title="é😀">{{ a }}</p>\r\n</template>\r\n<script>\r\nconst a = "😀";\r\n</script>\r\n<style>p { color: red }</style>\r\n';
    const [block] = scriptBlocks(text, 'a.vue')!;
    assert.equal(block!.text.length, text.length);
    assert.equal(block!.text.indexOf('const a'), text.indexOf('const a'));
    assert.deepEqual(block!.text.match(/\r\n/g)?.length, text.match(/\r\n/g)?.length);
    assert.equal(block!.text.trim(), 'const a = "😀";');
  });

  describe('of Vue', () => {
    it('are read together', () => assert.deepEqual(vue('<script>\na()\n</script>\n<script setup>\nb()\n</script>'), ['js: a()⏎⏎⏎b()']));
    it('are read in their language', () => assert.deepEqual(vue('<script setup lang="ts">a()</script>'), ['ts: a()']));
    it('are TypeScript if one of them is', () => assert.deepEqual(vue('<script>\na()\n</script>\n<script setup lang=ts>\nb()\n</script>'), ['ts: a()⏎⏎⏎b()']));
    it('may hold elements', () => assert.deepEqual(vue("<script lang='tsx'>a()</script>"), ['tsx: a()']));
    it('are not in the template', () => assert.deepEqual(vue('<template><div><script>a()</script></div></template><script>b()</script>'), ['js: b()']));
    it('are not in a template in the template', () =>
      assert.deepEqual(vue('<template><template #x><b/></template><script>a()</script></template><script>b()</script>'), ['js: b()']));
    it('are not in comments', () => assert.deepEqual(vue('<!-- <script>a()</script> --><script>b()</script>'), ['js: b()']));
    it('are not in texts of the template', () => assert.deepEqual(vue('<template>{{ "</template><script>a()</script>" }}</template><script>b()</script>'), ['js: b()']));
    it('are not in attributes', () => assert.deepEqual(vue('<template><p :a="x > \'</template><script>\'" /></template><script>b()</script>'), ['js: b()']));
    it('are not in blocks of other languages', () => assert.deepEqual(vue('<docs>\n<script>a()</script>\n</docs>\n<script>b()</script>'), ['js: b()']));
    it('stand behind a template of another language', () => assert.deepEqual(vue('<template lang="pug">\np: <template>\n</template>\n<script>b()</script>'), ['js: b()']));
    it('stand behind an empty template', () => assert.deepEqual(vue('<template src="./a.html" /><script>b()</script>'), ['js: b()']));
    it('end where the first closing tag begins', () => assert.deepEqual(vue('<script>a("<script>")</script >x</script>'), ['js: a("<script>")']));
    it('that are being typed end with the text', () => assert.deepEqual(vue('<script>\na('), ['js: a(']));
    it('in other files are left out', () => assert.deepEqual(vue('<script src="./a.js"></script>'), []));
    it('in other languages are left out', () => assert.deepEqual(vue('<script lang="coffee">a = -> b</script>'), []));
    it('of data are left out', () => assert.deepEqual(vue('<script type="application/json">{}</script><script type="text/javascript">a()</script>'), ['js: a()']));
    it('may be missing', () => assert.deepEqual(vue('<template><p/></template>'), []));
  });

  describe('of Svelte', () => {
    it('are read together', () => assert.deepEqual(svelte('<script context="module">a()</script>\n<script>b()</script>\n<p>{c}</p>'), ['js: a()⏎b()']));
    it('are TypeScript by their type, too', () => assert.deepEqual(svelte('<script type="text/typescript">a()</script>'), ['ts: a()']));
    it('are not in other elements', () => assert.deepEqual(svelte('<svelte:head><script>a()</script></svelte:head><script lang="ts">b()</script>'), ['ts: b()']));
    it('stand behind elements without an end', () => assert.deepEqual(svelte('<div><br><p>a</div><img src="a"><script>b()</script>'), ['js: b()']));
    it('are not in code of the markup', () => assert.deepEqual(svelte('{@html `<script>a()</script>`}<p on:click={() => a > "}"}>{a < b}</p><script>b()</script>'), ['js: b()']));
  });

  describe('of Astro', () => {
    it('stand between the fences, and in the page', () =>
      assert.deepEqual(astro('---\na();\n---\n<p>{a}</p>\n<script>\nb();\n</script>\n<script is:inline>c()</script>'), ['astro: a();', 'browser ts: b();', 'browser ts: c()']));
    it('may stand in elements', () => assert.deepEqual(astro('<body>{show && <script>a()</script>}</body>'), ['browser ts: a()']));
    it('do not end with a fence in a text or comment', () =>
      assert.deepEqual(astro('---\n// a ---\nconst a = `\n---\n`; /* --- */\n---\n'), ['astro: // a ---⏎const a = `⏎---⏎`; /* --- */']));
    it('need a fence at the start', () => assert.deepEqual(astro('<p>\n---\na();\n---\n</p>'), []));
    it('may stand below a comment', () => assert.deepEqual(astro('<!-- a --><!-- b -->\n---\na();\n---\n'), ['astro: a();']));
    it('are not in comments', () => assert.deepEqual(astro('{/* <script>a()</script> */}<!-- <script>b()</script> -->'), []));
    it('of data are left out', () => assert.deepEqual(astro('<script type="application/ld+json" set:html={JSON.stringify({ a: "</script>" })} /><script>a()</script>'), ['browser ts: a()']));
  });
});

describe('what the markup mentions', () => {
  const mentioned = (text: string, path: string) => [...scriptBlocks(text, path)![0]!.mentioned];

  it('are the words in code and in bound attributes of Vue', () =>
    assert.deepEqual(mentioned('<script>a()</script><template><p class="x" :title="one" @click="two(three)">text {{ four }}</p></template>', 'a.vue').filter((word) => word.length > 2 && word !== 'class'), [
      'title',
      'one',
      'click',
      'two',
      'three',
      'four',
    ]));
  it('are the words in braces of Svelte, and the stores behind a dollar', () => {
    const words = mentioned('<script>a()</script><p class="x {one}" on:click={two}>text {$three}</p>', 'a.svelte');
    assert.deepEqual(['one', 'two', 'three', 'text'].filter((word) => words.includes(word)), ['one', 'two', 'three']);
  });
  it('are the words in braces of Astro', () => {
    const words = mentioned('---\na();\n---\n<p>text {one.map((item) => <b>{two}</b>)}</p>', 'a.astro');
    assert.deepEqual(['one', 'two', 'text'].filter((word) => words.includes(word)), ['one', 'two']);
  });
});
