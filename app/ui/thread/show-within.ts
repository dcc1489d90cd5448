/**
 * Scrolls the box, and nothing around it, until the element in it stands in its middle; one that is higher
 * than the box begins at its top.
 */
export function showWithin(box: HTMLElement, element: HTMLElement): void {
  const spare = Math.max(box.clientHeight - element.offsetHeight, 0);
  const away = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += away - spare / 2;
}
