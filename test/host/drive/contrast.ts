import type { Locator } from 'playwright-core';

/** A colour: red, green and blue from 0 to 255, and how far it covers what is behind, from 0 to 1. */
type Colour = readonly [number, number, number, number];

interface Style {
  readonly color: string;
  readonly opacity: string;
  readonly backgroundColor: string;
  readonly borderBottom: string;
  getPropertyValue(name: string): string;
}
interface Box {
  readonly parentElement: Box | null;
}
/** The browser's, where the functions run that are handed to it. */
declare function getComputedStyle(box: Box): Style;

/** How well a text, or an icon of a font, stands out from what is behind it: from 1 to 21, as WCAG counts. */
export async function contrastOf(text: Locator): Promise<number> {
  const { colour, opacities, backgrounds } = await text.first().evaluate((element: Box) => {
    const around: Style[] = [];
    for (let at: Box | null = element; at; at = at.parentElement) around.push(getComputedStyle(at));
    // The editor shows through a page within the page.
    const canvas = around.at(-1)!.getPropertyValue('--vscode-editor-background').trim();
    return { colour: around[0]!.color, opacities: around.map(({ opacity }) => Number(opacity)), backgrounds: [...around.map(({ backgroundColor }) => backgroundColor), canvas] };
  });
  const behind = backgrounds.map(colourOf).reduceRight<Colour>((below, above) => over(above, below), [255, 255, 255, 1]);
  const [red, green, blue, alpha] = colourOf(colour);
  const shown = over([red, green, blue, opacities.reduce((a, b) => a * b, alpha)], behind);
  const [dark = 0, light = 0] = [luminance(shown), luminance(behind)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The line below an element, as style sheets write it. */
export function lineBelow(element: Locator): Promise<string> {
  return element.first().evaluate((box: Box) => getComputedStyle(box).borderBottom);
}

function colourOf(text: string): Colour {
  const parts = text.startsWith('#') ? (text.match(/[\da-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16)) : (text.match(/[\d.]+/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0, alpha = text === '' ? 0 : 1] = parts;
  return [red, green, blue, alpha];
}

function over([red, green, blue, alpha]: Colour, [redBelow, greenBelow, blueBelow]: Colour): Colour {
  const mix = (above: number, below: number) => above * alpha + below * (1 - alpha);
  return [mix(red, redBelow), mix(green, greenBelow), mix(blue, blueBelow), 1];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 10.31 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
