package org.aurorasoc.workbench.service.enrich;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;

/// Stores that note by name what their desk is asked, or that somebody else uses meanwhile.
final class ListeningStore {
    private ListeningStore() {}

    static OpenStore over(OpenStore store, List<String> heard) {
        InvocationHandler desk = (_, method, args) -> {
            heard.add(method.getName());
            return answer(method, store.desk(), args);
        };
        return made(
                OpenStore.class,
                (_, method, args) ->
                        method.getName().equals("desk") ? made(Desk.class, desk) : answer(method, store, args));
    }

    /// A store where somebody else does something just before each unit is written.
    static OpenStore before(OpenStore store, Runnable other) {
        InvocationHandler vectors = (_, method, args) -> {
            if (method.getName().equals("apply")) {
                other.run();
            }
            return answer(method, store.vectors(), args);
        };
        return made(
                OpenStore.class,
                (_, method, args) -> method.getName().equals("vectors")
                        ? made(VectorStore.class, vectors)
                        : answer(method, store, args));
    }

    private static Object answer(Method method, Object real, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T made(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
