import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  base: "./",
  build: {
    // Offline laptops keep old WebViews: Chromium 109 and Debian 12's WebKitGTK are the floor.
    target: ["es2022", "chrome109"],
    cssTarget: "chrome109",
    // The content security policy allows files of our own only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  test: { include: ["src/**/*.test.ts"], css: true },
});
