/** @file The picture of a page that other sites show beside a link to it. Drawn here, with fonts of our own. */
import 'server-only';
import { ImageResponse } from 'next/og';
import { markSvg } from '#lib/mark.ts';
import { cardFonts } from '#server/card-fonts.ts';

export interface Card {
  /** Above the title: where in the course. */
  readonly place: string;
  readonly title: string;
  readonly text: string;
}

export const cardSize = { width: 1200, height: 630 };

const paper = '#fbfaf6';
const ink = '#1b2230';
const muted = '#565d6b';
const forward = '#1f5fbf';
const backward = '#a94e09';

/** Two rows of arrows: forward in blue, and back in orange. */
const arrows = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="56" fill="none" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
${[0, 100, 200].map((x) => `<path d="M${x + 6} 16h80m-12-8l12 8-12 8" stroke="${forward}"/><path d="M${x + 88} 42h-80m12-8l-12 8 12 8" stroke="${backward}"/>`).join('')}</svg>`;

const asSource = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function drawing({ place, title, text }: Card) {
  const column = { display: 'flex', flexDirection: 'column' } as const;
  return (
    <div
      style={{
        ...{ ...column, width: '100%', height: '100%', padding: '72px 84px', background: paper, color: ink },
        ...{ fontFamily: 'Geist', borderTop: `14px solid ${forward}` },
      }}
    >
      <div style={{ fontSize: 30, color: muted }}>{place}</div>
      <div style={{ marginTop: 18, fontSize: [...title].length > 26 ? 66 : 78, fontWeight: 600, lineHeight: 1.15 }}>
        {title}
      </div>
      <div style={{ marginTop: 26, fontSize: 33, lineHeight: 1.45, color: muted, lineClamp: 3 }}>{text}</div>
      <div style={{ display: 'flex', marginTop: 'auto', alignItems: 'center', justifyContent: 'space-between' }}>
        <div style={{ display: 'flex', alignItems: 'center', fontSize: 34, fontWeight: 600 }}>
          {/* biome-ignore lint/performance/noImgElement: a picture in a picture, no page. */}
          <img src={asSource(markSvg())} width={60} height={60} style={{ marginRight: 20 }} alt="" />
          Chainrule
        </div>
        {/* biome-ignore lint/performance/noImgElement: a picture in a picture, no page. */}
        <img src={asSource(arrows)} width={300} height={56} alt="" />
      </div>
    </div>
  );
}

/** The card as PNG. */
export async function socialCard(card: Card): Promise<ImageResponse> {
  const fonts = await cardFonts(`${card.place}${card.title}${card.text}…`);
  return new ImageResponse(drawing(card), { ...cardSize, fonts: [...fonts] });
}
