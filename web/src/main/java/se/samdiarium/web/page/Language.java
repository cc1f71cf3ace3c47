package se.samdiarium.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import se.samdiarium.web.http.LanguageDoor;

/** The language of the pages: Swedish, unless the person has chosen English. */
@Named("language")
@RequestScoped
public class Language {

    private final HttpServletRequest request;

    @Inject
    Language(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    protected Language() {
        this(null);
    }

    /** Locale of texts, numbers and sorting. */
    public Locale getLocale() {
        boolean english = cookies().anyMatch(cookie -> cookie.getName().equals(LanguageDoor.COOKIE) && cookie.getValue().equals("en"));
        return english ? Locale.UK : Locale.of("sv", "SE");
    }

    /** BCP 47 tag for the {@code lang} attribute. */
    public String getTag() {
        return getLocale().getLanguage();
    }

    /** Whether Swedish is shown. */
    public boolean isSwedish() {
        return getTag().equals("sv");
    }

    private Stream<Cookie> cookies() {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }
}
