export const metadata = { title: "A bare page", description: "As little as Next sends." };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
