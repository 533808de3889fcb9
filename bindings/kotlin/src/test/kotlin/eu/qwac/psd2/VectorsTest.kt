// The check finds what the vectors of all languages say; so does what reads QC statements.

package eu.qwac.psd2

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Files
import java.time.Instant
import java.time.LocalDate

/** RFC 7396. */
private fun merged(
    target: JsonElement?,
    patch: JsonElement,
): JsonElement {
    if (patch !is JsonObject) return patch
    val merged = (target as? JsonObject).orEmpty().toMutableMap()
    for ((name, value) in patch) {
        if (value is JsonNull) merged.remove(name) else merged[name] = merged(merged[name], value)
    }
    return JsonObject(merged)
}

private fun JsonObject.text(name: String): String? = this[name]?.jsonPrimitive?.contentOrNull

private fun JsonObject.flag(name: String): Boolean? = this[name]?.jsonPrimitive?.boolean

private fun JsonObject.texts(name: String): List<String> = this[name]?.jsonArray.orEmpty().map { it.jsonPrimitive.content }

private fun contact(json: JsonObject): Contact =
    Contact(
        contactType = ContactType(json.text("contact_type") ?: ""),
        country = json.text("country") ?: "",
        firstName = json.text("first_name"),
        lastName = json.text("last_name"),
        jobTitle = json.text("job_title"),
        telephone = json.text("telephone"),
        email = json.text("email"),
        userId = json["user_id"]?.jsonPrimitive?.long,
        pseudonym = json.text("pseudonym"),
        city = json.text("city"),
        state = json.text("state"),
        zip = json.text("zip"),
    )

private fun orderContact(json: JsonObject): OrderContact =
    OrderContact(
        firstName = json.text("first_name"),
        lastName = json.text("last_name"),
        jobTitle = json.text("job_title"),
        email = json.text("email"),
        telephone = json.text("telephone"),
        telephoneExtension = json.text("telephone_extension"),
    )

private fun organization(json: JsonObject): Organization {
    val contacts = json["contacts"]?.jsonArray.orEmpty().map { contact(it.jsonObject) }
    json["id"]?.let { return Organization.Existing(it.jsonPrimitive.long, contacts) }
    return Organization.New(
        NewOrganization(
            name = json.text("name") ?: "",
            address = json.text("address") ?: "",
            city = json.text("city") ?: "",
            state = json.text("state") ?: "",
            zip = json.text("zip") ?: "",
            country = json.text("country") ?: "",
            telephone = json.text("telephone") ?: "",
            contacts = contacts,
            assumedName = json.text("assumed_name"),
            address2 = json.text("address2"),
            skipDuplicateOrgCheck = json.flag("skip_duplicate_org_check"),
        ),
    )
}

private fun payment(json: JsonElement): Payment {
    if (json is JsonObject) {
        val card = json.getValue("card").jsonObject
        val address = json.getValue("billing_address").jsonObject
        return Payment.WithCard(
            Card(
                card.text("number")!!,
                card.getValue("expiration_month").jsonPrimitive.int,
                card.getValue("expiration_year").jsonPrimitive.int,
                card.text("cvv")!!,
                card.text("cardholder_name")!!,
                card.flag("save_credit_card"),
                card.flag("set_as_default") ?: false,
                card.text("sca_token"),
            ),
            BillingAddress(
                address.text("address") ?: "",
                address.text("city") ?: "",
                address.text("country") ?: "",
                address.text("address2"),
                address.text("state"),
                address.text("zip"),
            ),
        )
    }
    return when (val word = json.jsonPrimitive.content) {
        "account_default" -> Payment.AccountDefault
        "balance" -> Payment.Balance
        "profile" -> Payment.Profile
        "wire_transfer" -> Payment.WireTransfer
        else -> Payment.Other(word)
    }
}

private fun validity(json: JsonObject): Validity {
    json["years"]?.let { return Validity.Years(it.jsonPrimitive.int) }
    json["days"]?.let { return Validity.Days(it.jsonPrimitive.int) }
    return Validity.Until(LocalDate.parse(json.text("until")))
}

private fun renewal(json: JsonObject): Renewal =
    json["order_id"]?.let { Renewal.OrderId(it.jsonPrimitive.long) } ?: Renewal.Thumbprint(json.text("thumbprint")!!)

/** An order as it stands in a file. */
private fun order(json: JsonObject): Order {
    val order =
        Order(
            commonName = json.text("common_name") ?: "",
            csr = json.text("csr") ?: "",
            pspRoles = json.texts("psp_roles").map { PspRole(it) },
            intendedUse = json.text("intended_use")?.let { IntendedUse(it) },
            profileOption = json.text("profile_option")?.let { ProfileOption(it) },
            organization = json["organization"]?.let { organization(it.jsonObject) },
            validity = json["validity"]?.let { validity(it.jsonObject) },
            payment = json["payment"]?.let { payment(it) },
            dnsNames = json.texts("dns_names"),
            serviceName = json.text("service_name"),
            dcvMethod = json.text("dcv_method")?.let { DcvMethod(it) },
            organizationContact = json["organization_contact"]?.let { orderContact(it.jsonObject) },
            technicalContact = json["technical_contact"]?.let { orderContact(it.jsonObject) },
            certificateValidity = json["certificate_validity"]?.let { validity(it.jsonObject) },
            expiresOn = json.text("expires_on")?.let { LocalDate.parse(it) },
            renewalOf = json["renewal_of"]?.let { renewal(it.jsonObject) },
            comments = json.text("comments"),
            locale = json.text("locale"),
            additionalEmails = json.texts("additional_emails"),
            extra = json["extra"]?.toString(),
        )
    val known =
        "common_name csr psp_roles intended_use profile_option organization validity payment dns_names service_name " +
            "dcv_method organization_contact technical_contact certificate_validity expires_on renewal_of comments " +
            "locale additional_emails extra"
    val unknown = json.keys - known.split(' ').toSet()
    check(unknown.isEmpty()) { "the test does not read $unknown" }
    return order
}

/** What a report has, as the vectors write it. */
private fun found(report: Report): List<String> = report.findings.map { "${it.severity} ${it.rule} ${it.path}" }.sorted()

class VectorsTest {
    private val base = Json.parseToJsonElement(read("tests/vectors/check/base.json")).jsonObject

    /** The reports of a case: of its order, of its body. */
    private fun reports(case: JsonObject): List<Report> {
        val now = Instant.parse(case.text("now") ?: base.text("now"))
        val keys = case.texts("blocklist")
        val blocklist = if (keys.isEmpty()) null else KeyBlocklist.parse(keys.joinToString("\n"))
        val orders = case["order"]?.let { check(order(merged(base["order"], it).jsonObject), now, blocklist) }
        val bodies = case["wire"]?.let { checkWire(merged(base["wire"], it).toString(), now, blocklist) }
        val texts = case.text("text")?.let { checkWire(it, now, blocklist) }
        return listOfNotNull(orders, bodies, texts)
    }

    @Test
    fun `the check finds what the vectors say`() {
        val files =
            Files.list(project.resolve("tests/vectors/check")).use { all ->
                all.filter { it.fileName.toString() != "base.json" }.toList()
            }
        var cases = 0
        val wrong = mutableListOf<String>()
        for (file in files) {
            val vectors = Json.parseToJsonElement(Files.readString(file)).jsonObject
            val all = vectors.getValue("trips").jsonArray + vectors.getValue("passes").jsonArray
            for (case in all.map { it.jsonObject }) {
                val reports = reports(case)
                assertTrue(reports.isNotEmpty())
                for (report in reports) {
                    cases++
                    val where = "${vectors.text("rule")}, ${case.text("name")}"
                    for (words in case.texts("says")) {
                        if (report.findings.none { words in it.message }) wrong += "$where: does not say $words"
                    }
                    val expected = case.texts("findings").sorted()
                    if (found(report) != expected) wrong += "$where: ${found(report)} and not $expected"
                }
            }
        }
        assertEquals(emptyList<String>(), wrong)
        assertTrue(cases > 1200, "$cases cases")
    }

    @Test
    fun `the good order has nothing wrong`() {
        val now = Instant.parse(base.text("now"))
        assertEquals(base.texts("findings"), found(check(order(base.getValue("order").jsonObject), now)))
        assertEquals(base.texts("findings"), found(checkWire(base["wire"].toString(), now)))
    }

    @Test
    fun `QC statements are read as the vectors say`() {
        val vectors = Json.parseToJsonElement(read("tests/vectors/certificate/qc_statements.json")).jsonArray
        val valid = vectors.map { it.jsonObject }.filter { it.flag("valid") == true }
        for (one in valid) {
            val der =
                one
                    .text("hex")!!
                    .chunked(2)
                    .map { it.toInt(16).toByte() }
                    .toByteArray()
            val psd2 =
                parseQcStatements(der)
                    .statements
                    .filterIsInstance<QcStatement.Psd2>()
                    .single()
                    .statement
            assertEquals(one.texts("roles"), psd2.roles.map { it.name.lowercase() }, one.text("name"))
            assertEquals(one.text("nca_name"), psd2.ncaName)
            assertEquals(one.text("nca_id"), psd2.ncaId)
        }
        assertTrue(valid.size > 3)
    }

    @Test
    fun `names are told as the vectors say`() {
        val vectors = Json.parseToJsonElement(read("tests/vectors/names.json")).jsonArray.map { it.jsonObject }
        val wrong = mutableListOf<String>()
        for (one in vectors) {
            val names = JsonObject(mapOf("dns_names" to JsonArray(listOf(one.getValue("name")))))
            val body = JsonObject(mapOf("certificate" to merged(names, common)))
            val told = checkWire(body.toString()).findings.filter { it.path == "/certificate/dns_names/0" }
            val rules = told.filter { it.severity != Severity.NOTE }.map { it.rule }
            val expected = if (one.text("kind") == "ok") emptyList() else listOf(one.text("kind"))
            if (rules != expected) wrong += "${one["name"]}: $rules and not $expected"
        }
        assertEquals(emptyList<String>(), wrong)
        assertTrue(vectors.size > 200)
    }

    @Test
    fun `CSRs are read in the forms of the vectors`() {
        val vectors = Json.parseToJsonElement(read("tests/vectors/csr_forms.json")).jsonArray.map { it.jsonObject }
        val unreadable = setOf("missing", "type", "private_key", "length", "pem", "content").map { "csr.$it" }
        for (one in vectors) {
            val isReadable = checkCsr(one.text("text")!!).findings.none { it.rule in unreadable }
            assertEquals(one.flag("readable"), isReadable, one.text("name"))
        }
        assertTrue(vectors.size > 50)
    }

    @Test
    fun `identifiers of organizations are read as the vectors say`() {
        val vectors = Json.parseToJsonElement(read("tests/vectors/certificate/organization_identifiers.json")).jsonObject
        for (valid in vectors.texts("valid")) assertNotNull(parseOrganizationIdentifier(valid).nca)
        val invalid = vectors.getValue("invalid").jsonArray.map { it.jsonObject.text("identifier")!! }
        for (one in invalid) {
            assertThrows(QwacException.InvalidInput::class.java, { parseOrganizationIdentifier(one) }, one)
        }
        assertTrue(invalid.isNotEmpty())
    }

    @Test
    fun `authorities are told as the vectors say`() {
        val vectors = Json.parseToJsonElement(read("tests/vectors/certificate/nca_ids.json")).jsonObject
        for (standing in listOf("listed", "former", "unknown")) {
            val ids = vectors.texts(standing)
            assertTrue(ids.isNotEmpty(), standing)
            for (id in ids) {
                val nca = parseNca(id)
                assertEquals(id, "${nca.country}-${nca.authority}")
                assertEquals(standing, nca.standing, id)
            }
        }
    }

    private val common = JsonObject(mapOf("common_name" to JsonPrimitive("pay.example.com")))
}
