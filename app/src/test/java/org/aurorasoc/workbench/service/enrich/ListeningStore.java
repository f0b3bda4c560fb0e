package org.aurorasoc.workbench.service.enrich;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;

/// Notes by name what a store's desk is asked.
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

    private static Object answer(Method method, Object real, Object[] args) throws ReflectiveOperationException {
        return method.invoke(real, args);
    }

    private static <T> T made(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
