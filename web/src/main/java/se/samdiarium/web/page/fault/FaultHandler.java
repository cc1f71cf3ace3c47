package se.samdiarium.web.page.fault;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.http.FaultDoor;
import se.samdiarium.web.http.LocalPath;

/** Turns what went wrong while a page was made into an answer with the right status: a page, never a stack trace. */
class FaultHandler extends ExceptionHandlerWrapper {

    FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> unhandled = getUnhandledExceptionQueuedEvents().iterator();
        while (unhandled.hasNext()) {
            Throwable fault = unhandled.next().getContext().getException();
            unhandled.remove();
            try {
                answer(faces, fault);
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable fault) throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Optional<Refusal> refusal = cause(fault, Refusal.class);
        if (external.isResponseCommitted()) {
            FaultDoor.log(request, fault);
        } else if (cause(fault, ViewExpiredException.class).isPresent()) {
            external.redirect(LocalPath.referring(request).orElse(new LocalPath("/")).with("utgangen=1").value());
        } else if (refusal.filter(known -> known.kind() == Refusal.Kind.UNAUTHENTICATED).isPresent()) {
            external.invalidateSession();
            external.redirect(request.getContextPath() + "/login");
        } else if (refusal.isPresent()) {
            request.setAttribute(FaultPage.REFUSAL, refusal.get());
            external.responseSendError(FaultDoor.status(refusal.get()), refusal.get().code());
        } else {
            FaultDoor.log(request, fault);
            external.responseSendError(500, "fault");
        }
        faces.responseComplete();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        for (Throwable next = fault; next != null; next = next.getCause()) {
            if (type.isInstance(next)) {
                return Optional.of(type.cast(next));
            }
        }
        return Optional.empty();
    }
}
