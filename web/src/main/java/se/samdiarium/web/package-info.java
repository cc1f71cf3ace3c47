/**
 * Web: the only doors for people and machines. Faces pages in {@code page}, REST in {@code rest}, log-in in {@code login}, what every
 * HTTP answer needs in {@code http}. No rules, no persistence.
 *
 * <p>W1.1 Every address needs a log-in, except the log-in page, the accessibility statement, the public view of the
 * diary, style and script files, health and OpenAPI.
 * <p>W1.2 After log-in the person comes to the page asked for, if it is a page of this site, else to the first page of the role.
 * <p>W1.3 A page never runs inline script; the browser is told to refuse it.
 * <p>W1.4 A refusal keeps what was typed and tells what happened, why, and what to do now.
 * <p>W1.5 Under {@code /api} a change needs credentials of its own in the request, or comes from a script of our own pages; the session
 * cookie alone only reads.
 *
 * <p>Law: DOS-lagen (2018:1937), EN 301 549 (WCAG 2.1 AA).
 */
package se.samdiarium.web;
