/** A card as Stripe shows it, such as "Visa •••• 4242": more of it nobody here ever sees. */
export const cardName = ({ brand, last4 }: { brand: string; last4: string }): string =>
  `${brand.charAt(0).toUpperCase()}${brand.slice(1)} •••• ${last4}`;
