import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { svgBox } from '../../src/node/svgBox.ts';

function box(inner: string) {
  const { document } = new JSDOM(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`).window;
  const element = document.querySelector('svg')?.firstElementChild;
  if (!element) throw new Error('nothing to measure');
  return svgBox(element);
}

const size = (pixels: number) => `style="font-size: ${String(pixels)}px"`;

describe('svgBox', () => {
  it('scales with the font size, its own or an ancestor’s', () => {
    const small = box(`<text ${size(10)}>abc</text>`);
    expect(box(`<text ${size(20)}>abc</text>`).width).toBeCloseTo(2 * small.width, 10);
    expect(box(`<g ${size(20)}><text>abc</text></g>`).width).toBeCloseTo(2 * small.width, 10);
  });

  it('measures a subscript at its own size', () => {
    const plain = box(`<text ${size(10)}>ag</text>`);
    const half = box(`<text ${size(10)}>a<tspan style="font-size:50%">g</tspan></text>`);
    expect(half.width).toBeCloseTo(0.75 * plain.width, 10);
  });

  it('lies before, about or after its anchor', () => {
    const at = (anchor: string) =>
      box(`<text x="50" text-anchor="${anchor}" ${size(10)}>abc</text>`);
    const { width } = at('start');
    expect(at('start').x).toBe(50);
    expect(at('middle').x).toBeCloseTo(50 - width / 2, 10);
    expect(at('end').x).toBeCloseTo(50 - width, 10);
  });

  it('is as wide as the widest line and as high as all', () => {
    const line = (text: string) => `<tspan class="line">${text}</tspan>`;
    const one = box(`<text ${size(10)}>${line('wide')}</text>`);
    const two = box(`<text ${size(10)}>${line('i')}${line('wide')}</text>`);
    expect(two.width).toBe(one.width);
    expect(two.height).toBeCloseTo(one.height + 13, 10);
  });

  it('follows translations and rotations', () => {
    const flat = box(`<text ${size(10)}>abc</text>`);
    const turned = box(`<text ${size(10)} transform="translate(5, 7) rotate(-90)">abc</text>`);
    expect(turned.width).toBeCloseTo(flat.height, 10);
    expect(turned.height).toBeCloseTo(flat.width, 10);
    expect(turned.x).toBeCloseTo(5 + flat.y, 10);
    expect(turned.y).toBeCloseTo(7 - flat.width, 10);
  });

  it('rotates about a centre where one is given', () => {
    const turned = box(`<text x="3" y="4" ${size(10)} transform="rotate(180,3,4)">abc</text>`);
    expect(turned.x + turned.width).toBeCloseTo(3, 10);
  });

  it('unites the texts of a group, and is empty without text', () => {
    const group = box(
      `<g><text x="0" ${size(10)}>a</text><text x="90" ${size(10)}>a</text><path d="M0,0"/></g>`,
    );
    expect(group.width).toBeGreaterThan(90);
    expect(box('<path d="M0,0H900"/>')).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
