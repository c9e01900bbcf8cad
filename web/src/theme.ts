import type { ThemeConfig } from 'antd';

/** Greys dark enough to be read (4.5:1 on white) and targets large enough for a finger. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0b5cad',
    colorLink: '#0b5cad',
    colorTextPlaceholder: '#6b6b6b',
    colorTextQuaternary: '#6b6b6b',
    colorTextTertiary: '#5f5f5f',
    colorTextDescription: '#5f5f5f',
    colorTextDisabled: '#6b6b6b',
    colorError: '#c4161c',
    colorWarning: '#8a5a00',
    colorSuccess: '#2a7a12',
    colorSuccessBg: '#eef8e6',
    borderRadius: 6,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
    fontFamilyCode: 'Consolas, "DejaVu Sans Mono", Menlo, monospace',
  },
  components: { Menu: { itemHeight: 36 }, Table: { cellPaddingBlockMD: 8 } },
};
