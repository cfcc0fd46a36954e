import '#components/fonts/noto-sans-sc.css';
import { commonChinese } from '#components/fonts/common-chinese.ts';

const rare = new RegExp(`(?![${commonChinese}])\\p{Script=Han}`, 'u');

/** Whether a text has Chinese characters that neither the interface nor the content has. */
export const hasRareChinese = (text: string): boolean => rare.test(text);
