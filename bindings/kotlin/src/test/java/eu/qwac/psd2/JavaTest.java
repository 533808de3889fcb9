// The library as Java calls it: overloads, static functions, and waiting on the thread.

package eu.qwac.psd2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaTest {
    private static Order order() throws IOException {
        String csr = Files.readString(Path.of("../../tests/orders/first.csr"));
        Contact jane =
                new Contact(
                        ContactType.VERIFIED_CONTACT, "NL", "Jane", "Roe", "Managing Director", "+31 20 555 0101",
                        "jane.roe@example.com");
        return new Order(
                "example.net",
                csr,
                List.of(PspRole.PAYMENT_INITIATION, PspRole.ACCOUNT_INFORMATION),
                IntendedUse.MUTUAL_TLS,
                ProfileOption.SERVER_CLIENT_AUTH_EKU,
                new Organization.Existing(12345, List.of(jane)),
                new Validity.Years(1),
                Payment.Balance.INSTANCE);
    }

    private static BlockingClient client(Sandbox sandbox) throws QwacException {
        return new BlockingClient(sandbox.apiKey(), new ClientOptions(sandbox.baseUrl()));
    }

    private static WaitOptions everySecond() {
        return new WaitOptions(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    @Test
    void anInterruptedThreadGetsItsOutcomeAndIsStillInterrupted() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                BlockingClient client = client(sandbox)) {
            CheckedOrder checked = Qwac.checked(order());
            Thread.currentThread().interrupt();
            PlacedOrder placed = client.place(checked);
            assertTrue(Thread.interrupted());
            assertEquals(placed.getOrderId(), client.order(placed.getOrderId()).getId());
        }
    }

    @Test
    void anOrderGoesToItsVerifiedCertificate() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                BlockingClient client = client(sandbox)) {
            Report report = Qwac.check(order());
            assertTrue(report.isValid(), report.getText());
            CheckedOrder checked = Qwac.checked(order());
            Ordered ordered = checked.ordered();
            PlacedOrder placed = client.place(checked);
            String id = placed.getOrderId();
            List<OrderProgress> told = new ArrayList<>();
            Waited waited = client.wait(id, everySecond(), null, told::add);
            Waited.NeedsAction action = assertInstanceOf(Waited.NeedsAction.class, waited);
            assertEquals(List.of(action.getProgress()), told);
            client.approve(placed.getRequests().get(0).getId());
            sandbox.issue(Long.parseLong(id));
            assertInstanceOf(Waited.Issued.class, client.wait(id, everySecond()));
            try (Stream<OrderProgress> events = client.watch(id)) {
                assertTrue(events.reduce((first, second) -> second).orElseThrow().isIssued());
            }
            Chain chain = Chain.parse(client.certificate(id, Format.PEM_NO_ROOT).getBytes());
            assertTrue(Qwac.verify(ordered, chain).isValid());
            assertEquals(1, Qwac.renewalPlan(List.of(chain)).getRenewals().size());
            assertEquals(List.of(id), client.orders().map(ListedOrder::getId).collect(Collectors.toList()));
            assertEquals("issued", client.order(id).getStatus().getWord());
        }
    }

    @Test
    void manyOrdersAreAStreamOfOutcomes() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                BlockingClient client = client(sandbox)) {
            List<CheckedOrder> orders = List.of(Qwac.checked(order()), Qwac.checked(order()));
            try (Stream<Outcome> outcomes = client.placeAll(orders, 2)) {
                assertTrue(outcomes.allMatch(Outcome.Placed.class::isInstance));
            }
        }
    }

    @Test
    void errorsAreCaughtByClass() throws Exception {
        try (Sandbox sandbox = Sandbox.start();
                BlockingClient client = client(sandbox)) {
            QwacException.Api error = assertThrows(QwacException.Api.class, () -> client.order("5"));
            assertEquals(404, error.getStatus());
            assertFalse(error.getMessage().isBlank());
            try (BlockingClient other = new BlockingClient(new ApiKey("wrong"), new ClientOptions(sandbox.baseUrl()))) {
                // The classes below it are caught with it.
                QwacException.Api refused = assertThrows(QwacException.Api.class, other::user);
                assertInstanceOf(QwacException.Auth.class, refused);
            }
            QwacException.CheckFailed failed =
                    assertThrows(
                            QwacException.CheckFailed.class,
                            () -> Qwac.checked(new Order("", "", List.of(PspRole.PAYMENT_INITIATION))));
            assertFalse(failed.getReport().isValid());
        }
    }
}
