const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#1f4e79"/><path d="M10 12h20v3H10zm5 6h15v3H15zm-5 6h20v3H10z" fill="#fff"/></svg>`;

/** The picture of the bot beside its messages, as an address that asks nobody for it. */
export const BOT_IMAGE = `data:image/svg+xml,${encodeURIComponent(SVG)}`;
