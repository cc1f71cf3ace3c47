package se.samdiarium.memo.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.FileName;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.memo.DefaultText;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.TemplateVersion;
import se.samdiarium.memo.control.DefaultTexts;
import se.samdiarium.memo.control.TemplateFiling;
import se.samdiarium.memo.control.Templates;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.publishing.TemplateCheck;
import se.samdiarium.publishing.boundary.WordTemplates;

/**
 * The template and the texts that memos begin with, for administrators. One of the whole installation looks after the common template, one of a
 * region after the region's own.
 */
@UseCase
public class MemoTemplates {

    /** Largest template, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private final Templates templates;
    private final TemplateFiling filing;
    private final DefaultTexts texts;
    private final WordTemplates word;
    private final Arrivals arrivals;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    MemoTemplates(Templates templates, TemplateFiling filing, DefaultTexts texts, WordTemplates word, Arrivals arrivals, CurrentCaller current,
            Clock clock) {
        this.templates = templates;
        this.filing = filing;
        this.texts = texts;
        this.word = word;
        this.arrivals = arrivals;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MemoTemplates() {
        this(null, null, null, null, null, null, null);
    }

    /** The versions there have been, the newest first: that one is in use. */
    @Requires(Right.ADMINISTER)
    public List<TemplateVersion> versions() {
        return templates.versions(scope());
    }

    /**
     * The bytes of a version.
     *
     * @param number 0 for the product's own
     * @throws Refusal {@code memo.template-unknown}
     */
    @Requires(Right.ADMINISTER)
    public byte[] file(int number) {
        return number == 0 ? templates.standard() : templates.file(scope(), number);
    }

    /**
     * Takes a template into use.
     *
     * @param bytes read to the end, not closed
     * @throws Refusal {@code memo.file-too-large, .template-not-word, .template-macros, .template-fetches, .template-missing}, {@code document.empty,
     *                 .archive-bomb, .file-name-invalid, .security-classified}; nothing is changed then
     */
    @Requires(Right.ADMINISTER)
    @Audited("memo.template-added")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public TemplateVersion add(InputStream bytes, String fileName) throws IOException {
        FileName name = new FileName(fileName);
        byte[] file = bytes.readNBytes(LARGEST + 1);
        if (file.length > LARGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "memo.file-too-large", name.value(), LARGEST / (1024 * 1024));
        }
        arrivals.judge(new ByteArrayInputStream(file), name).close();
        TemplateCheck check = word.check(file, MemoField.requiredTags());
        switch (check.fault()) {
            case NOT_WORD -> throw new Refusal(Refusal.Kind.INVALID, "memo.template-not-word", name.value());
            case MACROS -> throw new Refusal(Refusal.Kind.INVALID, "memo.template-macros", name.value());
            case FETCHES -> throw new Refusal(Refusal.Kind.INVALID, "memo.template-fetches", name.value());
            case NONE -> { }
        }
        if (!check.missing().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "memo.template-missing", name.value(), String.join(", ", check.missing()));
        }
        return filing.add(scope(), name.value(), Optional.of(file), current.get());
    }

    /**
     * Takes an earlier version into use again, as a new one.
     *
     * @throws Refusal {@code memo.template-unknown}
     */
    @Requires(Right.ADMINISTER)
    @Audited("memo.template-used-again")
    public TemplateVersion useAgain(int number) {
        String name = templates.versions(scope()).stream().filter(version -> version.number() == number).map(TemplateVersion::fileName).findFirst()
                .orElse("");
        return filing.add(scope(), name, Optional.of(templates.file(scope(), number)), current.get());
    }

    /** Goes back to what is used without a template of one's own. */
    @Requires(Right.ADMINISTER)
    @Audited("memo.template-reset")
    public TemplateVersion reset() {
        return filing.add(scope(), "", Optional.empty(), current.get());
    }

    /** The texts that memos begin with, in the order of the memo. */
    @Requires(Right.ADMINISTER)
    public List<DefaultText> texts() {
        return texts.all();
    }

    /**
     * Changes such a text, for all regions.
     *
     * @throws Refusal {@code memo.common-only} for an administrator of one region, {@code memo.default-unknown, .too-long}
     */
    @Requires(Right.ADMINISTER)
    @Audited("memo.text-changed")
    public void change(String code, MemoText.Part to) {
        Caller caller = current.get();
        if (caller.region().isPresent()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "memo.common-only", code);
        }
        texts.change(code, to, caller.username(), clock.instant());
    }

    private Optional<RegionCode> scope() {
        return current.get().region();
    }
}
