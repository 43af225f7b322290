"use client";

const ground = {
  background: "#fbf7f0",
  color: "#1c2529",
  fontFamily: "system-ui, sans-serif",
  lineHeight: 1.7,
};
const column = { maxWidth: "34rem", margin: "0 auto", padding: "4rem 1.5rem" };

/** The last resort, when the layout itself failed: no styles, no words from the catalogues, all three languages. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fr">
      <body style={ground}>
        <main style={column}>
          <h1 lang="fr">Sanad ne répond pas</h1>
          <p lang="fr">La faute vient de nous. Rechargez la page dans un instant.</p>
          <p lang="ar" dir="rtl">
            سند لا يستجيب الآن. الخطأ منا، أعد تحميل الصفحة بعد لحظة.
          </p>
          <p lang="en">Sanad is not answering. The fault is ours. Load the page again in a moment.</p>
          {error.digest && <p>{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
