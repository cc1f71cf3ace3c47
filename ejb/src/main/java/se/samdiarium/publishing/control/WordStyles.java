package se.samdiarium.publishing.control;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * A Word file's own styles and lists. Styles are found by the names that Word writes in every language ({@code heading 1}, {@code List Number});
 * their ids differ: in a Swedish Word {@code Rubrik1}.
 */
final class WordStyles {

    private static final BigInteger HANGING = BigInteger.valueOf(425);

    private final XWPFDocument word;
    private final Map<String, CTStyle> byName = new HashMap<>();
    private final Map<String, CTStyle> byId = new HashMap<>();

    WordStyles(XWPFDocument word) {
        this.word = word;
        if (word.getStyles() != null) {
            word.getStyles().getCtStyles().getStyleList().forEach(style -> {
                byId.put(style.getStyleId(), style);
                if (style.isSetName()) {
                    byName.putIfAbsent(style.getName().getVal().toLowerCase(Locale.ROOT), style);
                }
            });
        }
    }

    /** The id of the style with a name. */
    Optional<String> id(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT))).map(CTStyle::getStyleId);
    }

    /** The name of a style in lower case; empty when there is none. */
    String name(String id) {
        CTStyle style = byId.get(id);
        return style == null || !style.isSetName() ? "" : style.getName().getVal().toLowerCase(Locale.ROOT);
    }

    /** The list a style belongs to. */
    Optional<BigInteger> list(String style) {
        return Optional.ofNullable(byId.get(style)).filter(CTStyle::isSetPPr).map(CTStyle::getPPr)
                .filter(layout -> layout.isSetNumPr() && layout.getNumPr().isSetNumId()).map(layout -> layout.getNumPr().getNumId().getVal());
    }

    /** Whether a list has figures; else dots. */
    boolean isNumbered(BigInteger list) {
        XWPFNumbering lists = word.getNumbering();
        XWPFNum num = lists == null ? null : lists.getNum(list);
        XWPFAbstractNum form = num == null ? null : lists.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        return form != null && form.getCTAbstractNum().sizeOfLvlArray() > 0 && form.getCTAbstractNum().getLvlArray(0).isSetNumFmt()
                && form.getCTAbstractNum().getLvlArray(0).getNumFmt().getVal() != STNumberFormat.BULLET;
    }

    /** A new list that begins anew, in the form of the file's own style for such lists where it has one. */
    BigInteger newList(boolean numbered) {
        XWPFNumbering lists = word.getNumbering() == null ? word.createNumbering() : word.getNumbering();
        BigInteger form = id(numbered ? "List Number" : "List Bullet").flatMap(this::list).map(lists::getNum)
                .map(num -> num.getCTNum().getAbstractNumId().getVal()).orElseGet(() -> newForm(lists, numbered));
        CTNum list = CTNum.Factory.newInstance();
        list.setNumId(lists.getNums().stream().map(num -> num.getCTNum().getNumId()).reduce(BigInteger.ZERO, BigInteger::max).add(BigInteger.ONE));
        list.addNewAbstractNumId().setVal(form);
        CTNumLvl from = list.addNewLvlOverride();
        from.setIlvl(BigInteger.ZERO);
        from.addNewStartOverride().setVal(BigInteger.ONE);
        return lists.addNum(new XWPFNum(list));
    }

    private static BigInteger newForm(XWPFNumbering lists, boolean numbered) {
        CTAbstractNum form = CTAbstractNum.Factory.newInstance();
        CTLvl level = form.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(numbered ? "%1." : "•");
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(HANGING);
        indent.setHanging(HANGING);
        BigInteger id = lists.getAbstractNums().stream().map(each -> each.getCTAbstractNum().getAbstractNumId())
                .reduce(BigInteger.ZERO, BigInteger::max).add(BigInteger.ONE);
        lists.addAbstractNum(new XWPFAbstractNum(form));
        lists.getAbstractNums().getLast().getCTAbstractNum().setAbstractNumId(id);
        return id;
    }
}
