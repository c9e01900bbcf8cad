import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { manualPages } from './manual-pages.ts';

/** Where `npm run dev` finds a running service, a demo for instance. */
const SERVICE = process.env['SERVICE_URL'] ?? 'http://127.0.0.1:3000';

const viteConfig = defineConfig({
  root: import.meta.dirname,
  plugins: [react(), manualPages()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome86', 'safari15'],
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': SERVICE, '/health': SERVICE } },
});

export { viteConfig as default };
