package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XhtmlPagesTest {

    @Test
    @DisplayName("page divisions become pages, text around them becomes pages of its own")
    void dividesByPage() {
        assertThat(XhtmlPages.read("<html><head><title>T</title></head><body><div class=\"page\"><p>ett</p></div>"
                + "<div class=\"page\"><p/></div><div class=\"embedded\"><p>bilaga</p></div></body></html>"))
                .containsExactly("ett", "", "bilaga");
    }

    @Test
    @DisplayName("a division inside a page does not end the page")
    void keepsNestedDivisions() {
        assertThat(XhtmlPages.read("<body><div class=\"page\"><div class=\"x\">a</div><p>b</p></div></body>")).containsExactly("a\nb");
    }

    @Test
    @DisplayName("entities, cells and line breaks read as text; scripts do not")
    void readsMarkup() {
        assertThat(XhtmlPages.read("<body><p>A &amp; B &lt;c&gt; &#229;<br/>ny rad</p><table><tr><td>x</td><td>y</td></tr></table>"
                + "<script>no()</script><p>R&D; 5 &gt 3</p></body>")).containsExactly("A & B <c> å\nny rad\nx\ty\nR&D; 5 &gt 3");
    }

    @Test
    @DisplayName("broken or empty markup gives a page, never an exception")
    void neverThrows() {
        assertThat(XhtmlPages.read("")).containsExactly("");
        assertThat(XhtmlPages.read("<body><p>halv <div class=\"pa")).containsExactly("halv");
        assertThat(XhtmlPages.read("</div></div><p>x")).containsExactly("x");
    }

    @Test
    void anAmpersandThatBeginsNoEntityStands() {
        assertThat(XhtmlPages.read("<body><p>R&D och FoU; ett\u00a0två &nbsp;&amp</p>&")).containsExactly("R&D och FoU; ett två  &amp\n&");
    }
}
