import "../globals.css";
import { fontsToPreload } from "../fonts.ts";
export default async function L({ children, params }: { children: React.ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return <html lang={locale}><head>{fontsToPreload(locale as "ar").map((h) => <link key={h} rel="preload" as="font" type="font/woff2" href={h} crossOrigin="anonymous" />)}</head><body><h1>Bonjour</h1>{children}</body></html>;
}
