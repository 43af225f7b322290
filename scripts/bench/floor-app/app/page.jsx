export default function BarePage() {
  return (
    <main>
      <h1>A bare page</h1>
      <p>No component of ours, no style, no font.</p>
    </main>
  );
}
