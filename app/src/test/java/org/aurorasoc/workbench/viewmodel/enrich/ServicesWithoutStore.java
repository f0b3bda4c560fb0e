package org.aurorasoc.workbench.viewmodel.enrich;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.service.Services;

/// The use cases of a window whose store does not answer: what needs none still works.
public record ServicesWithoutStore(Services services) {
    public Services proxy() {
        return (Services) Proxy.newProxyInstance(
                Services.class.getClassLoader(), new Class<?>[] {Services.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("extraction")) {
                        throw new StoreUnavailableException("soc@db1 does not answer.", "Check the network.");
                    }
                    try {
                        return method.invoke(services, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
