/** Generated from libs/contract/openapi.json by `npm run contract`. */
export interface paths {
    "/api/connect/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the QR code that links a device
         * @description Waits until WhatsApp has given a code. Ask again when it has expired.
         *
         *     Needs the scope `devices:write`.
         */
        get: operations["connect_device"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a device by its number
         * @description As WhatsGate clients do it: the same as delete_device.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["delete_sender_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/balance/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get today's device usage and remaining balance
         * @description Today is counted in the account’s time zone. Without a limit, remaining is one thousand million.
         *
         *     Needs the scope `reports:read`.
         */
        get: operations["get_device_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/failed_numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get failed recipient numbers
         * @description The numbers that messages could not be sent to, the newest first, up to 10,000.
         *
         *     Needs the scope `reports:read`.
         */
        get: operations["get_failed_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send audio or a voice note
         * @description AAC, AMR, MP3, M4A or OGG Opus of up to 16 MB. A voice note should be OGG Opus.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["send_audio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file
         * @description A document of up to 16 MB.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["send_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an image
         * @description A JPEG or PNG of up to 5 MB.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["send_image"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send/location": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a location
         * @description A point on the map, with a name and an address if given.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["send_location_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a text message
         * @description Answers once the message is stored; it is then sent in order. Accepted is not yet delivered.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["send_text_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send/video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a video
         * @description An MP4 or 3GP of up to 16 MB.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["send_video"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one device connection status
         * @description connected, disconnected, not connected (linking has begun) or not initialized (never linked).
         *
         *     Needs the scope `devices:read`.
         */
        get: operations["get_device_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the account behind a token
         * @description The subdomain, the name, the plan and its limits, and what this token may do.
         *
         *     Needs the scope `account:read`.
         */
        get: operations["get_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the name, the time zone or the branding of the account
         * @description What is left out stays. A new time zone counts from the next message on.
         *
         *     Needs the scope `account:write`.
         */
        patch: operations["update_account"];
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was changed, and by whom
         * @description Every change to devices and tokens leaves a record in the same transaction, and so does who signs in. A sent message is its own record.
         *
         *     Needs the scope `audit:read`.
         */
        get: operations["list_audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Everybody who wrote or was written to, each once, whichever names WhatsApp uses for them.
         *
         *     Needs the scope `contacts:read`.
         */
        get: operations["list_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a contact
         * @description By its id, its number or its LID. The id of a contact that turned out to be the same person as another shows that other.
         *
         *     Needs the scope `contacts:read`.
         */
        get: operations["get_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name a contact
         * @description Your name for a contact goes before their own and stays when they change theirs.
         *
         *     Needs the scope `contacts:write`.
         */
        patch: operations["update_contact"];
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices
         * @description The numbers this token may use.
         *
         *     Needs the scope `devices:read`.
         */
        get: operations["list_devices"];
        put?: never;
        /**
         * Add a number
         * @description A cloud device is checked with Meta at once and then connected; a linked device waits to be linked.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["create_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a device
         * @description By its id or its number.
         *
         *     Needs the scope `devices:read`.
         */
        get: operations["get_device"];
        put?: never;
        post?: never;
        /**
         * Delete a device
         * @description Its credentials are erased at once and its waiting messages are cancelled. Reports keep what it sent.
         *
         *     Needs the scope `devices:write`.
         */
        delete: operations["delete_device"];
        options?: never;
        head?: never;
        /**
         * Change a device
         * @description Its name, how many messages a day it may send, its credentials, or the proxy it goes through.
         *
         *     Needs the scope `devices:write`.
         */
        patch: operations["update_device"];
        trace?: never;
    };
    "/api/v1/devices/{device}/blocked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom a number has blocked
         * @description They can neither write to it nor call it.
         *
         *     Needs the scope `profile:read`.
         */
        get: operations["list_blocked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/blocked/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Block somebody
         * @description They can no longer write to this number or call it, and are not told.
         *
         *     Needs the scope `profile:write`.
         */
        put: operations["block_person"];
        post?: never;
        /**
         * Unblock somebody
         * @description They can write to this number and call it again.
         *
         *     Needs the scope `profile:write`.
         */
        delete: operations["unblock_person"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/business-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the business profile of a number
         * @description Only numbers of the WhatsApp Business app have one.
         *
         *     Needs the scope `profile:read`.
         */
        get: operations["get_business_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the business profile of a number
         * @description What is left out stays as it is. The category is changed in the app only.
         *
         *     Needs the scope `profile:write`.
         */
        patch: operations["update_business_profile"];
        trace?: never;
    };
    "/api/v1/devices/{device}/chats/{chat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Archive, pin, mute or mark a chat
         * @description As on the phone, which shows it too. Archiving and marking need a chat in which something was written.
         *
         *     Needs the scope `chats:write`.
         */
        patch: operations["update_chat"];
        trace?: never;
    };
    "/api/v1/devices/{device}/chats/{chat}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a label on a chat
         * @description The label must be there.
         *
         *     Needs the scope `chats:write`.
         */
        put: operations["label_chat"];
        post?: never;
        /**
         * Take a label off a chat
         * @description The label itself stays.
         *
         *     Needs the scope `chats:write`.
         */
        delete: operations["unlabel_chat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/chats/{chat}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark messages as read
         * @description Who wrote them sees it, unless this number’s privacy settings say otherwise.
         *
         *     Needs the scope `chats:write`.
         */
        post: operations["read_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/chats/{chat}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show that this number is typing
         * @description Or that it records a voice note. The chat shows it for some seconds; ask again to keep it up.
         *
         *     Needs the scope `chats:write`.
         */
        post: operations["show_typing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/chats/{chat}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Watch whether somebody is there
         * @description Events named presence.changed tell when they come, go or type, until the device connects anew. WhatsApp tells it only while this number is shown as online itself.
         *
         *     Needs the scope `chats:write`.
         */
        post: operations["watch_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a community
         * @description A community is listed among the groups; its members, settings and invitation are changed as a group’s.
         *
         *     Needs the scope `groups:write`.
         */
        post: operations["create_community"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/communities/{community}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups of a community
         * @description Also those that this number is not in.
         *
         *     Needs the scope `groups:read`.
         */
        get: operations["list_community_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/communities/{community}/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a group into a community
         * @description This number must be an admin of both.
         *
         *     Needs the scope `groups:write`.
         */
        put: operations["link_community_group"];
        post?: never;
        /**
         * Take a group out of a community
         * @description The group itself stays.
         *
         *     Needs the scope `groups:write`.
         */
        delete: operations["unlink_community_group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups of a device
         * @description The groups and communities that this number is in, without their members.
         *
         *     Needs the scope `groups:read`.
         */
        get: operations["list_groups"];
        put?: never;
        /**
         * Make a group
         * @description The answer says who is in it: people who do not let themselves be added are not, and get an invitation when they are added by update_group_members.
         *
         *     Needs the scope `groups:write`.
         */
        post: operations["create_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a group
         * @description With its settings and members. Members whose number WhatsApp hides are known by their lid.
         *
         *     Needs the scope `groups:read`.
         */
        get: operations["get_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Its subject, description and settings; what is left out stays as it is. Only an admin of the group may.
         *
         *     Needs the scope `groups:write`.
         */
        patch: operations["update_group"];
        trace?: never;
    };
    "/api/v1/devices/{device}/groups/{group}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the invitation link of a group
         * @description Whoever has the link can join, or ask to. Only an admin of the group sees it.
         *
         *     Needs the scope `groups:write`.
         */
        get: operations["get_group_invite"];
        put?: never;
        post?: never;
        /**
         * Withdraw the invitation link of a group
         * @description The link of before no longer works; the answer is the new one.
         *
         *     Needs the scope `groups:write`.
         */
        delete: operations["revoke_group_invite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/groups/{group}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a group
         * @description Coming back needs an invitation.
         *
         *     Needs the scope `groups:write`.
         */
        post: operations["leave_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/groups/{group}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add, remove, promote or demote members
         * @description Only an admin of the group may. The answer says for each person what became of them.
         *
         *     Needs the scope `groups:write`.
         */
        post: operations["update_group_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/groups/{group}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who wants to join a group
         * @description Only an admin of the group sees them.
         *
         *     Needs the scope `groups:read`.
         */
        get: operations["list_join_requests"];
        put?: never;
        /**
         * Let people into a group, or not
         * @description Only an admin of the group may.
         *
         *     Needs the scope `groups:write`.
         */
        post: operations["decide_join_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how far the past is shared
         * @description After linking, a phone shares its recent past in parts. Its messages are listed like all others. A restart goes on where it stopped and counts no part twice.
         *
         *     Needs the scope `devices:read`.
         */
        get: operations["get_history"];
        put?: never;
        /**
         * Ask the phone for older messages of a chat
         * @description They are listed once the phone has answered, which it does while it is on and online. Ends a cancellation.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["request_history"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/history/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep no more of the past
         * @description What the phone still shares is not kept. What was kept stays.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["cancel_history"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/invites/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the group of an invitation
         * @description What WhatsApp tells of a group to whoever has its invitation, before joining.
         *
         *     Needs the scope `groups:read`.
         */
        get: operations["get_invited_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/invites/{code}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a group by its invitation
         * @description Where the admins decide on those who want to join, this asks them.
         *
         *     Needs the scope `groups:write`.
         */
        post: operations["join_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the labels of a number
         * @description As its business app shows them. Other WhatsApp apps keep labels too, but do not show them.
         *
         *     Needs the scope `chats:write`.
         */
        get: operations["list_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or change a label
         * @description A label of this id is made where there is none.
         *
         *     Needs the scope `chats:write`.
         */
        put: operations["save_label"];
        post?: never;
        /**
         * Delete a label
         * @description It disappears from every chat and message that has it.
         *
         *     Needs the scope `chats:write`.
         */
        delete: operations["delete_label"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link a device, step by step
         * @description Server-sent events: every QR code or pairing code as WhatsApp rotates it, then connected, or failed with the reason in words.
         *
         *     Needs the scope `devices:write`.
         */
        get: operations["link_device"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/link-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the link pages that can still be used
         * @description Of one device, up to a hundred. Their addresses were shown when they were made, and never again.
         *
         *     Needs the scope `devices:write`.
         */
        get: operations["list_link_pages"];
        put?: never;
        /**
         * Make a page that links a device
         * @description For whoever holds the phone and has no account here. The address works once, until it expires, and shows your name.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["create_link_page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log a device out of WhatsApp
         * @description It is unlinked at WhatsApp, so that the phone no longer lists it, and its keys are put out of reach at once. It can be linked again.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["log_out_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/messages/{message}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a label on a message
         * @description The label must be there.
         *
         *     Needs the scope `chats:write`.
         */
        put: operations["label_message"];
        post?: never;
        /**
         * Take a label off a message
         * @description The label itself stays.
         *
         *     Needs the scope `chats:write`.
         */
        delete: operations["unlabel_message"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/new-chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how many new chats a number may begin
         * @description Its own limit, and what WhatsApp itself allows it: asked of WhatsApp while the number is connected, as told last while it is not.
         *
         *     Needs the scope `devices:read`.
         */
        get: operations["get_new_chats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Limit how many new chats a number begins a day
         * @description WhatsApp restricts numbers that write to many people who do not know them. Messages beyond the limit wait until the next day; chats that the number has go on. What is left out stays as it is.
         *
         *     Needs the scope `devices:write`.
         */
        patch: operations["update_new_chats"];
        trace?: never;
    };
    "/api/v1/devices/{device}/newsletters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a newsletter
         * @description A channel, as WhatsApp also calls it: many follow, its admins write.
         *
         *     Needs the scope `groups:write`.
         */
        post: operations["create_newsletter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/newsletters/{newsletter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a newsletter
         * @description By its id, or by the code at the end of its link.
         *
         *     Needs the scope `groups:read`.
         */
        get: operations["get_newsletter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/newsletters/{newsletter}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a newsletter
         * @description Its posts come in as messages from now on.
         *
         *     Needs the scope `groups:write`.
         */
        put: operations["follow_newsletter"];
        post?: never;
        /**
         * Stop following a newsletter
         * @description Its posts no longer come in.
         *
         *     Needs the scope `groups:write`.
         */
        delete: operations["unfollow_newsletter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/newsletters/{newsletter}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute a newsletter, or no longer
         * @description A muted newsletter’s posts come in, but ring no phone.
         *
         *     Needs the scope `groups:write`.
         */
        put: operations["mute_newsletter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/numbers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check which numbers are on WhatsApp
         * @description WhatsApp limits numbers that ask about very many others: ask about those you are about to write to.
         *
         *     Needs the scope `contacts:read`.
         */
        post: operations["check_numbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/pairing-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the pairing code that links a device
         * @description The code is typed on the phone instead of scanning a QR code.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["create_pairing_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a device
         * @description Its connection is closed and its messages wait, until it is resumed. The link to the phone stays.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["pause_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what somebody says about themselves
         * @description And their picture, as far as this number may see them.
         *
         *     Needs the scope `contacts:read`.
         */
        get: operations["get_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/people/{person}/business-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the business profile of somebody
         * @description Only businesses have one.
         *
         *     Needs the scope `contacts:read`.
         */
        get: operations["get_person_business_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/people/{person}/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the catalogue of a business
         * @description Of any business on WhatsApp, also of this number itself.
         *
         *     Needs the scope `profile:read`.
         */
        get: operations["list_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show this number as online or not
         * @description While it is shown as online, the phone itself notifies of new messages less.
         *
         *     Needs the scope `chats:write`.
         */
        post: operations["set_presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what a number lets others see and do
         * @description As the phone’s privacy settings say. Null: WhatsApp does not tell.
         *
         *     Needs the scope `profile:read`.
         */
        get: operations["get_privacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a number lets others see and do
         * @description What is left out stays as it is. contacts_except: all contacts but those chosen on the phone.
         *
         *     Needs the scope `profile:write`.
         */
        patch: operations["update_privacy"];
        trace?: never;
    };
    "/api/v1/devices/{device}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the profile of a number
         * @description As other people see it.
         *
         *     Needs the scope `profile:read`.
         */
        get: operations["get_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the profile of a number
         * @description What is left out stays as it is. A picture is cut to a square.
         *
         *     Needs the scope `profile:write`.
         */
        patch: operations["update_profile"];
        trace?: never;
    };
    "/api/v1/devices/{device}/reconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect a device anew, now
         * @description A connection that is open is closed first; a device that rests after a failure rests no longer.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["reconnect_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a device
         * @description It connects again, receives what came in meanwhile and sends what waited.
         *
         *     Needs the scope `devices:write`.
         */
        post: operations["resume_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened
         * @description Everything that happens is written down once, in order, and kept for 30 days. Ask again with the next_cursor. With before=now the newest come first: the history of a device, say.
         *
         *     Needs the scope `events:read`.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens
         * @description The same events as they happen, as server-sent events. Go on after a break with the last cursor as after.
         *
         *     Needs the scope `events:read`.
         */
        get: operations["stream_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/link-pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a link page back
         * @description Its address stops working at once.
         *
         *     Needs the scope `devices:write`.
         */
        delete: operations["revoke_link_page"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description The newest first, of one device or of all this token may use. Filters narrow it down together.
         *
         *     Needs the scope `messages:read`.
         */
        get: operations["list_messages"];
        put?: never;
        /**
         * Send a message
         * @description Answers once the message is stored. Send an Idempotency-Key, and repeating the request sends nothing twice. A message about another one waits until that one is sent.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["create_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a message and everything that happened to it
         * @description The timeline names every state with its time, and where there is a cause, what it means and what to do.
         *
         *     Needs the scope `messages:read`.
         */
        get: operations["get_message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a message that still waits
         * @description Only what is queued or held can be cancelled. What WhatsApp has can be deleted for everyone instead.
         *
         *     Needs the scope `messages:send`.
         */
        post: operations["cancel_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the media of a message
         * @description An image, video, audio, file or sticker of up to 16 MB. What came in is fetched from WhatsApp when it is first asked for, and kept for 30 days.
         *
         *     Needs the scope `messages:read`.
         */
        get: operations["get_message_media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Every other session of yours ends at once.
         *
         *     Needs the scope `sessions:write`.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/failed-numbers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download failed recipient numbers
         * @description All numbers that messages could not be sent to, the newest first, as a CSV file. No cell of it is a formula to a spreadsheet.
         *
         *     Needs the scope `reports:read`.
         */
        get: operations["export_failed_numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where you are signed in
         * @description Your own sessions; with all, those of everybody, for who may change the people of the account.
         *
         *     Needs the scope `sessions:read`.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /**
         * End all your other sessions
         * @description They are refused at once; the one that asks goes on.
         *
         *     Needs the scope `sessions:write`.
         */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description It is refused at once. Whoever may change the people of the account may end theirs, too.
         *
         *     Needs the scope `sessions:write`.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tokens
         * @description Every token that has not been revoked, without its secret.
         *
         *     Needs the scope `tokens:read`.
         */
        get: operations["list_tokens"];
        put?: never;
        /**
         * Make a token
         * @description The answer shows the token once. It may do no more than the token that made it.
         *
         *     Needs the scope `tokens:write`.
         */
        post: operations["create_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description It is refused at once, everywhere, for good.
         *
         *     Needs the scope `tokens:write`.
         */
        delete: operations["revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a token a new secret
         * @description The old secret is refused at once. Name, scopes and devices stay.
         *
         *     Needs the scope `tokens:write`.
         */
        post: operations["regenerate_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a second factor for yourself
         * @description Answers the secret for an authenticator app. It counts once confirm_two_factor has seen a code of it.
         *
         *     Needs the scope `sessions:write`.
         */
        post: operations["begin_two_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor on
         * @description From now on signing in asks for a code. The answer shows ten recovery codes, once.
         *
         *     Needs the scope `sessions:write`.
         */
        post: operations["confirm_two_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/two-factor/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor off
         * @description Takes the password and a code, or a recovery code where the app is lost.
         *
         *     Needs the scope `sessions:write`.
         */
        post: operations["stop_two_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what is used of the plan
         * @description Today against the limits, device by device, and the counts of up to 92 days.
         *
         *     Needs the scope `reports:read`.
         */
        get: operations["get_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of the account
         * @description Everyone who can sign in, with their role.
         *
         *     Needs the scope `users:read`.
         */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the open invitations
         * @description Those that were neither used nor withdrawn, and have not ended.
         *
         *     Needs the scope `users:read`.
         */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Invite a person into the account
         * @description They get a mail with a link that counts once, for seven days. An earlier invitation of the same address is withdrawn.
         *
         *     Needs the scope `users:write`.
         */
        post: operations["invite_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Its link opens nothing any more.
         *
         *     Needs the scope `users:write`.
         */
        delete: operations["revoke_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a person from the account
         * @description Their sessions end at once and their open invitations count no more. Tokens stay: revoke them apart.
         *
         *     Needs the scope `users:write`.
         */
        delete: operations["remove_user"];
        options?: never;
        head?: never;
        /**
         * Give a person another role
         * @description It counts for their open sessions within a second. Nobody gives a role that may do more than they may, and an account keeps an owner.
         *
         *     Needs the scope `users:write`.
         */
        patch: operations["change_user_role"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                /** @description A stable name of the failure. */
                code: string;
                /** @description What is wrong and what to do. */
                message: string;
                /** @description Facts about this failure; `fields` for invalid input. */
                details?: Record<string, never>;
                /** @description Names this request to whoever runs the gateway. */
                request_id: string;
                /** @description Where the code is explained, below the bare domain. */
                docs: string;
            };
        };
        WhatsGateError: {
            /** @constant */
            success: false;
            /** @description What is wrong. */
            message: string;
            /** @description The problems of each field, in words. */
            errors?: {
                [key: string]: string[];
            };
            /** @description Only for a fault of ours. */
            request_id?: string;
        };
        /** @description Who is not let in gets no `success` field, as at WhatsGate. */
        WhatsGateRefusal: {
            /** @description Why. */
            message: string;
        };
    };
    responses: {
        /** @description an Access-Token is required · invalid Access-Token */
        rest401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. */
        rest403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The input is not valid. */
        rest422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests. Wait and try again. */
        rest429: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something went wrong */
        rest500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service is not ready. Try again soon. */
        rest503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is not valid JSON. · Send the body as application/json. */
        rest400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request body is too large. */
        rest413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. */
        rest409: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description an Access-Token is required · invalid Access-Token · Your plan does not include API access · This token may not do that. Use a token with the needed scope. */
        whatsgate403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"] | components["schemas"]["WhatsGateRefusal"];
            };
        };
        /** @description The input is not valid. */
        whatsgate422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"];
            };
        };
        /** @description Too many requests. Wait and try again. */
        whatsgate429: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"];
            };
        };
        /** @description Something went wrong */
        whatsgate500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"];
            };
        };
        /** @description The service is not ready. Try again soon. */
        whatsgate503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"];
            };
        };
        /** @description The body is not valid JSON. · Send the body as application/json. */
        whatsgate400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"];
            };
        };
        /** @description The request body is too large. */
        whatsgate413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"];
            };
        };
        /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. */
        whatsgate409: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WhatsGateError"];
            };
        };
    };
    parameters: {
        /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description Requests this token may make a minute. */
        "RateLimit-Limit": number;
        /** @description How many of them are left. */
        "RateLimit-Remaining": number;
        /** @description Seconds until they are counted anew. */
        "RateLimit-Reset": number;
        /** @description Seconds to wait before trying again. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    connect_device: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get the QR code that links a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "qrCode": "data:image/png;base64,iVBORw0KGgo="
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description The QR code as a data URI, to be scanned in WhatsApp under Linked devices. */
                        qrCode: string;
                    };
                };
            };
            /** @description device is already connected */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            403: components["responses"]["whatsgate403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description The device is paused. Resume it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description The input is not valid. · A device of this engine is not linked by QR or pairing code. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            429: components["responses"]["whatsgate429"];
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    delete_sender_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sender_device": "15550001111"
                 *     }
                 */
                "application/json": {
                    /** @description The number of the device. */
                    sender_device: string;
                };
            };
        };
        responses: {
            /** @description Delete a device by its number */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Device deleted successfully"
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description That it is done. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["whatsgate400"];
            403: components["responses"]["whatsgate403"];
            409: components["responses"]["whatsgate409"];
            413: components["responses"]["whatsgate413"];
            /** @description The input is not valid. · The selected sender device is invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            429: components["responses"]["whatsgate429"];
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    get_device_balance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get today's device usage and remaining balance */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "remaining": 1000,
                     *       "successful_count": 500,
                     *       "pending": 50,
                     *       "failed": 10
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description How many more messages the device may send today. */
                        remaining: number;
                        /** @description Messages sent today. */
                        successful_count: number;
                        /** @description Messages of today that are still on their way. */
                        pending: number;
                        /** @description Messages of today that failed. */
                        failed: number;
                    };
                };
            };
            403: components["responses"]["whatsgate403"];
            /** @description Device not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            422: components["responses"]["whatsgate422"];
            429: components["responses"]["whatsgate429"];
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    get_failed_numbers: {
        parameters: {
            query?: {
                /** @description Only this device’s, by its number. */
                device?: string;
                /**
                 * @description The first day, YYYY-MM-DD.
                 * @example 2026-11-01
                 */
                from?: string;
                /**
                 * @description The last day, YYYY-MM-DD; later than from.
                 * @example 2026-11-21
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get failed recipient numbers */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "number": "15550002222",
                     *           "date": "2026-11-20T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description The newest first. */
                        data: {
                            /** @description The number that a message could not be sent to. */
                            number: string;
                            /**
                             * Format: date-time
                             * @description When it failed.
                             */
                            date: string;
                        }[];
                    };
                };
            };
            403: components["responses"]["whatsgate403"];
            /** @description The input is not valid. · The selected device is invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            429: components["responses"]["whatsgate429"];
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    send_audio: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sender_device": "15550001111",
                 *       "phone": "15550002222",
                 *       "media": "https://example.com/voice.ogg",
                 *       "voice": true
                 *     }
                 */
                "application/json": {
                    /** @description The number of the device that sends. */
                    sender_device: string;
                    /** @description The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. Several, up to 1000, as one text split by comma, semicolon or newline. The id of a contact, a LID, a group or a channel serves too. */
                    phone: string;
                    /** @description An http(s) address, base64 or a data URI. */
                    media: string;
                    /** @description True: send it as a voice note. */
                    voice?: boolean;
                };
            };
        };
        responses: {
            /** @description Send audio or a voice note */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Message will be sent to 1 phone numbers",
                     *       "message_ids": [
                     *         "msg_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       ],
                     *       "accepted": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description What will happen, in words. */
                        message: string;
                        /** @description The ids of the messages, one a recipient, in order. */
                        message_ids: string[];
                        /** @description How many messages were accepted. */
                        accepted: number;
                    };
                };
            };
            400: components["responses"]["whatsgate400"];
            403: components["responses"]["whatsgate403"];
            409: components["responses"]["whatsgate409"];
            413: components["responses"]["whatsgate413"];
            /** @description The input is not valid. · The selected sender device is invalid. · Invalid phone number format · A device of this kind cannot send that. · The media cannot be sent. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description Too many requests. Wait and try again. · The daily message quota of this device is used up. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    send_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sender_device": "15550001111",
                 *       "phone": "15550002222",
                 *       "media": "https://example.com/invoice.pdf",
                 *       "filename": "Invoice.pdf"
                 *     }
                 */
                "application/json": {
                    /** @description The number of the device that sends. */
                    sender_device: string;
                    /** @description The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. Several, up to 1000, as one text split by comma, semicolon or newline. The id of a contact, a LID, a group or a channel serves too. */
                    phone: string;
                    /** @description An http(s) address, base64 or a data URI. */
                    media: string;
                    /** @description A caption, up to 4000 characters. */
                    caption?: string;
                    /** @description The name the recipient sees. */
                    filename?: string;
                };
            };
        };
        responses: {
            /** @description Send a file */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Message will be sent to 1 phone numbers",
                     *       "message_ids": [
                     *         "msg_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       ],
                     *       "accepted": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description What will happen, in words. */
                        message: string;
                        /** @description The ids of the messages, one a recipient, in order. */
                        message_ids: string[];
                        /** @description How many messages were accepted. */
                        accepted: number;
                    };
                };
            };
            400: components["responses"]["whatsgate400"];
            403: components["responses"]["whatsgate403"];
            409: components["responses"]["whatsgate409"];
            413: components["responses"]["whatsgate413"];
            /** @description The input is not valid. · The selected sender device is invalid. · Invalid phone number format · A device of this kind cannot send that. · The media cannot be sent. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description Too many requests. Wait and try again. · The daily message quota of this device is used up. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    send_image: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sender_device": "15550001111",
                 *       "phone": "15550002222",
                 *       "media": "https://example.com/image.jpg"
                 *     }
                 */
                "application/json": {
                    /** @description The number of the device that sends. */
                    sender_device: string;
                    /** @description The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. Several, up to 1000, as one text split by comma, semicolon or newline. The id of a contact, a LID, a group or a channel serves too. */
                    phone: string;
                    /** @description An http(s) address, base64 or a data URI. */
                    media: string;
                    /** @description A caption, up to 4000 characters. */
                    caption?: string;
                };
            };
        };
        responses: {
            /** @description Send an image */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Message will be sent to 1 phone numbers",
                     *       "message_ids": [
                     *         "msg_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       ],
                     *       "accepted": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description What will happen, in words. */
                        message: string;
                        /** @description The ids of the messages, one a recipient, in order. */
                        message_ids: string[];
                        /** @description How many messages were accepted. */
                        accepted: number;
                    };
                };
            };
            400: components["responses"]["whatsgate400"];
            403: components["responses"]["whatsgate403"];
            409: components["responses"]["whatsgate409"];
            413: components["responses"]["whatsgate413"];
            /** @description The input is not valid. · The selected sender device is invalid. · Invalid phone number format · A device of this kind cannot send that. · The media cannot be sent. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description Too many requests. Wait and try again. · The daily message quota of this device is used up. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    send_location_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sender_device": "15550001111",
                 *       "phone": "15550002222",
                 *       "latitude": 52.52,
                 *       "longitude": 13.405,
                 *       "name": "Berlin"
                 *     }
                 */
                "application/json": {
                    /** @description The number of the device that sends. */
                    sender_device: string;
                    /** @description The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. Several, up to 1000, as one text split by comma, semicolon or newline. The id of a contact, a LID, a group or a channel serves too. */
                    phone: string;
                    /** @description Degrees north, -90 to 90. */
                    latitude: number;
                    /** @description Degrees east, -180 to 180. */
                    longitude: number;
                    /** @description The name of the place. */
                    name?: string;
                    /** @description The address of the place. */
                    address?: string;
                };
            };
        };
        responses: {
            /** @description Send a location */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Message will be sent to 1 phone numbers",
                     *       "message_ids": [
                     *         "msg_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       ],
                     *       "accepted": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description What will happen, in words. */
                        message: string;
                        /** @description The ids of the messages, one a recipient, in order. */
                        message_ids: string[];
                        /** @description How many messages were accepted. */
                        accepted: number;
                    };
                };
            };
            400: components["responses"]["whatsgate400"];
            403: components["responses"]["whatsgate403"];
            409: components["responses"]["whatsgate409"];
            413: components["responses"]["whatsgate413"];
            /** @description The input is not valid. · The selected sender device is invalid. · Invalid phone number format · A device of this kind cannot send that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description Too many requests. Wait and try again. · The daily message quota of this device is used up. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    send_text_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sender_device": "15550001111",
                 *       "phone": "15550002222",
                 *       "message": "Hello, this is a test message"
                 *     }
                 */
                "application/json": {
                    /** @description The number of the device that sends. */
                    sender_device: string;
                    /** @description The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. Several, up to 1000, as one text split by comma, semicolon or newline. The id of a contact, a LID, a group or a channel serves too. */
                    phone: string;
                    /** @description The text, 1 to 4000 characters. */
                    message: string;
                };
            };
        };
        responses: {
            /** @description Send a text message */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Message will be sent to 1 phone numbers",
                     *       "message_ids": [
                     *         "msg_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       ],
                     *       "accepted": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description What will happen, in words. */
                        message: string;
                        /** @description The ids of the messages, one a recipient, in order. */
                        message_ids: string[];
                        /** @description How many messages were accepted. */
                        accepted: number;
                    };
                };
            };
            400: components["responses"]["whatsgate400"];
            403: components["responses"]["whatsgate403"];
            409: components["responses"]["whatsgate409"];
            413: components["responses"]["whatsgate413"];
            /** @description The input is not valid. · The selected sender device is invalid. · Invalid phone number format · A device of this kind cannot send that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description Too many requests. Wait and try again. · The daily message quota of this device is used up. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    send_video: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sender_device": "15550001111",
                 *       "phone": "15550002222",
                 *       "media": "https://example.com/video.mp4"
                 *     }
                 */
                "application/json": {
                    /** @description The number of the device that sends. */
                    sender_device: string;
                    /** @description The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. Several, up to 1000, as one text split by comma, semicolon or newline. The id of a contact, a LID, a group or a channel serves too. */
                    phone: string;
                    /** @description An http(s) address, base64 or a data URI. */
                    media: string;
                    /** @description A caption, up to 4000 characters. */
                    caption?: string;
                };
            };
        };
        responses: {
            /** @description Send a video */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Message will be sent to 1 phone numbers",
                     *       "message_ids": [
                     *         "msg_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       ],
                     *       "accepted": 1
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /** @description What will happen, in words. */
                        message: string;
                        /** @description The ids of the messages, one a recipient, in order. */
                        message_ids: string[];
                        /** @description How many messages were accepted. */
                        accepted: number;
                    };
                };
            };
            400: components["responses"]["whatsgate400"];
            403: components["responses"]["whatsgate403"];
            409: components["responses"]["whatsgate409"];
            413: components["responses"]["whatsgate413"];
            /** @description The input is not valid. · The selected sender device is invalid. · Invalid phone number format · A device of this kind cannot send that. · The media cannot be sent. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            /** @description Too many requests. Wait and try again. · The daily message quota of this device is used up. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    get_device_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get one device connection status */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "connected",
                     *       "device": "15550001111",
                     *       "reason": null
                     *     }
                     */
                    "application/json": {
                        /** @description Always true here. */
                        success: boolean;
                        /**
                         * @description Whether the device is connected.
                         * @enum {string}
                         */
                        message: "not initialized" | "not connected" | "disconnected" | "connected";
                        /** @description Its number. */
                        device: string;
                        /** @description Why it is not connected. */
                        reason: string | null;
                    };
                };
            };
            403: components["responses"]["whatsgate403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsGateError"];
                };
            };
            422: components["responses"]["whatsgate422"];
            429: components["responses"]["whatsgate429"];
            500: components["responses"]["whatsgate500"];
            503: components["responses"]["whatsgate503"];
        };
    };
    get_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show the account behind a token */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subdomain": "acme",
                     *       "name": "Acme",
                     *       "time_zone": "Europe/Berlin",
                     *       "branding": {
                     *         "title": "Acme",
                     *         "colour": "#0a7d4f",
                     *         "message": null
                     *       },
                     *       "plan": "standard",
                     *       "api_access": true,
                     *       "requests_per_minute": 60,
                     *       "messages_per_day": 1000,
                     *       "devices_max": 5,
                     *       "token": {
                     *         "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *         "kind": "token",
                     *         "scopes": [
                     *           "*"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The subdomain of the account. */
                        subdomain: string;
                        /** @description Its name. */
                        name: string;
                        /** @description The time zone that days are counted in. */
                        time_zone: string;
                        /** @description How link pages look that say nothing else. */
                        branding: {
                            /** @description The name at the top; null: none. */
                            title: string | null;
                            /** @description The colour, like #0a7d4f; null: ours. */
                            colour: string | null;
                            /** @description A sentence of yours; null: none. */
                            message: string | null;
                        };
                        /** @description The plan. */
                        plan: string;
                        /** @description Whether the plan includes API access. */
                        api_access: boolean;
                        /** @description Requests a minute; null: no limit. */
                        requests_per_minute: number | null;
                        /** @description Messages a day and device; null: no limit. */
                        messages_per_day: number | null;
                        /** @description Devices; null: no limit. */
                        devices_max: number | null;
                        /** @description The token that asked: its id, kind and scopes. */
                        token: Record<string, never>;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme",
                 *       "time_zone": "Europe/Berlin",
                 *       "branding": {
                 *         "title": "Acme",
                 *         "colour": "#0a7d4f",
                 *         "message": null
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description The name of the account. */
                    name?: string;
                    /** @description The time zone that days are counted in, like Europe/Berlin. */
                    time_zone?: string;
                    /** @description How link pages look that say nothing else; all of it replaces what was there. */
                    branding?: {
                        /** @description The name at the top; null: none. */
                        title: string | null;
                        /** @description The colour, like #0a7d4f; null: ours. */
                        colour: string | null;
                        /** @description A sentence of yours; null: none. */
                        message: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Change the name, the time zone or the branding of the account */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subdomain": "acme",
                     *       "name": "Acme",
                     *       "time_zone": "Europe/Berlin",
                     *       "branding": {
                     *         "title": "Acme",
                     *         "colour": "#0a7d4f",
                     *         "message": null
                     *       },
                     *       "plan": "standard",
                     *       "api_access": true,
                     *       "requests_per_minute": 60,
                     *       "messages_per_day": 1000,
                     *       "devices_max": 5,
                     *       "token": {
                     *         "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *         "kind": "token",
                     *         "scopes": [
                     *           "*"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The subdomain of the account. */
                        subdomain: string;
                        /** @description Its name. */
                        name: string;
                        /** @description The time zone that days are counted in. */
                        time_zone: string;
                        /** @description How link pages look that say nothing else. */
                        branding: {
                            /** @description The name at the top; null: none. */
                            title: string | null;
                            /** @description The colour, like #0a7d4f; null: ours. */
                            colour: string | null;
                            /** @description A sentence of yours; null: none. */
                            message: string | null;
                        };
                        /** @description The plan. */
                        plan: string;
                        /** @description Whether the plan includes API access. */
                        api_access: boolean;
                        /** @description Requests a minute; null: no limit. */
                        requests_per_minute: number | null;
                        /** @description Messages a day and device; null: no limit. */
                        messages_per_day: number | null;
                        /** @description Devices; null: no limit. */
                        devices_max: number | null;
                        /** @description The token that asked: its id, kind and scopes. */
                        token: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_audit_entries: {
        parameters: {
            query?: {
                /**
                 * @description How many entries a page holds.
                 * @example 1
                 */
                limit?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description Only what such did: user, token, operator or visitor. */
                actor_kind?: "user" | "token" | "operator" | "visitor";
                /** @description Only this operation, like create_device. */
                operation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what was changed, and by whom */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "operation": "create_device",
                     *           "actor_kind": "token",
                     *           "actor_id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "door": "rest",
                     *           "request_id": "req_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "network": "203.0.113.7",
                     *           "subject_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "details": {
                     *             "number": "15550001111",
                     *             "engine": "cloud"
                     *           },
                     *           "at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description The newest first. */
                        data: {
                            /** @description The id of the record. */
                            id: string;
                            /** @description The operation that was done. */
                            operation: string;
                            /** @description Who did it: a token, a user, an operator, or a visitor who signed up. */
                            actor_kind: string;
                            /** @description The id of who did it. */
                            actor_id: string;
                            /** @description The door it came through: rest, whatsgate, mcp, operator or sign-up. */
                            door: string;
                            /** @description The request it belonged to. */
                            request_id: string;
                            /** @description The IPv4 address or IPv6 network it came from; null at the command line. */
                            network: string | null;
                            /** @description What it was done to. */
                            subject_id: string;
                            /** @description What changed. */
                            details: Record<string, never>;
                            /**
                             * Format: date-time
                             * @description When it was done.
                             */
                            at: string;
                        }[];
                        /** @description Ask for the next page with this; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_contacts: {
        parameters: {
            query?: {
                /** @description How many entries a page holds. */
                limit?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /**
                 * @description Only those whose number begins so.
                 * @example 1555
                 */
                number?: string;
                /** @description Only the one with this LID. */
                lid?: string;
                /** @description Only those whose name begins so, in capitals or not. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List contacts */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "con_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "name": "Ana Silva",
                     *           "whatsapp_name": "ana ✨",
                     *           "number": "15550002222",
                     *           "lid": "12345678901234@lid",
                     *           "username": null,
                     *           "created_at": "2026-11-21T09:00:00.000Z",
                     *           "updated_at": "2026-11-21T09:05:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description The newest first. */
                        data: {
                            /** @description The id of the contact. It stays, also when more becomes known of the person. */
                            id: string;
                            /** @description What you call the contact; as they call themselves where you gave no name. */
                            name: string | null;
                            /** @description As they call themselves on WhatsApp. */
                            whatsapp_name: string | null;
                            /** @description Their number with the country code; null while WhatsApp hides it. */
                            number: string | null;
                            /** @description WhatsApp’s own name for them, where it has told it. */
                            lid: string | null;
                            /** @description Their username on WhatsApp, where they have one. */
                            username: string | null;
                            /**
                             * Format: date-time
                             * @description When they were first seen.
                             */
                            created_at: string;
                            /**
                             * Format: date-time
                             * @description When something about them last changed.
                             */
                            updated_at: string;
                        }[];
                        /** @description Ask for the next page with this; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, the number or the LID of the contact.
                 * @example con_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                contact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show a contact */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "name": "Ana Silva",
                     *       "whatsapp_name": "ana ✨",
                     *       "number": "15550002222",
                     *       "lid": "12345678901234@lid",
                     *       "username": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "updated_at": "2026-11-21T09:05:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the contact. It stays, also when more becomes known of the person. */
                        id: string;
                        /** @description What you call the contact; as they call themselves where you gave no name. */
                        name: string | null;
                        /** @description As they call themselves on WhatsApp. */
                        whatsapp_name: string | null;
                        /** @description Their number with the country code; null while WhatsApp hides it. */
                        number: string | null;
                        /** @description WhatsApp’s own name for them, where it has told it. */
                        lid: string | null;
                        /** @description Their username on WhatsApp, where they have one. */
                        username: string | null;
                        /**
                         * Format: date-time
                         * @description When they were first seen.
                         */
                        created_at: string;
                        /**
                         * Format: date-time
                         * @description When something about them last changed.
                         */
                        updated_at: string;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id, the number or the LID of the contact.
                 * @example con_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                contact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana Silva"
                 *     }
                 */
                "application/json": {
                    /** @description What you call the contact; null: as they call themselves. */
                    name: string | null;
                };
            };
        };
        responses: {
            /** @description Name a contact */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "name": "Ana Silva",
                     *       "whatsapp_name": "ana ✨",
                     *       "number": "15550002222",
                     *       "lid": "12345678901234@lid",
                     *       "username": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "updated_at": "2026-11-21T09:05:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the contact. It stays, also when more becomes known of the person. */
                        id: string;
                        /** @description What you call the contact; as they call themselves where you gave no name. */
                        name: string | null;
                        /** @description As they call themselves on WhatsApp. */
                        whatsapp_name: string | null;
                        /** @description Their number with the country code; null while WhatsApp hides it. */
                        number: string | null;
                        /** @description WhatsApp’s own name for them, where it has told it. */
                        lid: string | null;
                        /** @description Their username on WhatsApp, where they have one. */
                        username: string | null;
                        /**
                         * Format: date-time
                         * @description When they were first seen.
                         */
                        created_at: string;
                        /**
                         * Format: date-time
                         * @description When something about them last changed.
                         */
                        updated_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_devices: {
        parameters: {
            query?: {
                /** @description How many entries a page holds. */
                limit?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the devices */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "number": "15550001111",
                     *           "engine": "cloud",
                     *           "name": "Support",
                     *           "status": "connected",
                     *           "reason": null,
                     *           "reason_text": null,
                     *           "again": null,
                     *           "changed_at": "2026-11-21T09:00:00.000Z",
                     *           "paused": false,
                     *           "lid": null,
                     *           "proxy": null,
                     *           "daily_limit": null,
                     *           "created_at": "2026-11-21T09:00:00.000Z",
                     *           "callback": {
                     *             "url": "https://acme.example.com/callbacks/dev_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description The oldest first. */
                        data: {
                            /** @description The id of the device. */
                            id: string;
                            /** @description Its number, digits only. */
                            number: string;
                            /**
                             * @description How it reaches WhatsApp.
                             * @enum {string}
                             */
                            engine: "linked" | "cloud";
                            /** @description Its name. */
                            name: string;
                            /**
                             * @description Whether it is connected.
                             * @enum {string}
                             */
                            status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                            /** @description Why it is not connected, as a stable code. */
                            reason: string | null;
                            /** @description The same in words, and what to do. */
                            reason_text: string | null;
                            /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                            again: ("now" | "soon" | "slowly" | "never") | null;
                            /**
                             * Format: date-time
                             * @description Since when it stands so.
                             */
                            changed_at: string;
                            /** @description True: a person paused it, and nothing is sent or received. */
                            paused: boolean;
                            /** @description WhatsApp’s hidden name for the number, once known. */
                            lid: string | null;
                            /** @description The host and port of its proxy. */
                            proxy: string | null;
                            /** @description Messages a day; null: the plan’s limit. */
                            daily_limit: number | null;
                            /** @description Where Meta reports to; cloud devices only. */
                            callback?: {
                                /** @description The callback URL to enter at Meta. */
                                url: string;
                                /** @description The verify token to enter at Meta. */
                                verify_token?: string;
                            };
                            /**
                             * Format: date-time
                             * @description When it was added.
                             */
                            created_at: string;
                        }[];
                        /** @description Ask for the next page with this; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "+1 555 000 1111",
                 *       "engine": "cloud",
                 *       "name": "Support",
                 *       "credentials": {
                 *         "phone_number_id": "106540352242922",
                 *         "access_token": "EAAJB...",
                 *         "app_secret": "0123abcd..."
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description The number, with its country code. */
                    number: string;
                    /**
                     * @description linked: by QR or pairing code, as a linked device; cloud: through Meta’s Cloud API.
                     * @enum {string}
                     */
                    engine: "linked" | "cloud";
                    /** @description A name for people. */
                    name?: string;
                    /** @description Messages a day, below the plan’s limit. */
                    daily_limit?: number;
                    /** @description Where its traffic goes through: http://, https:// or socks5://, with user and password if need be. */
                    proxy?: string;
                    /** @description What Meta gave for the number; needed by the cloud engine. */
                    credentials?: {
                        /** @description The phone number id that Meta shows for the number. */
                        phone_number_id: string;
                        /** @description A system user’s access token with whatsapp_business_messaging. */
                        access_token: string;
                        /** @description The app secret, which signs Meta’s callbacks. */
                        app_secret: string;
                        /** @description The verify token for Meta’s callback set-up; made for you when left out. */
                        verify_token?: string;
                        /** @description The WhatsApp Business Account id. */
                        waba_id?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Add a number */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "number": "15550001111",
                     *       "engine": "cloud",
                     *       "name": "Support",
                     *       "status": "connected",
                     *       "reason": null,
                     *       "reason_text": null,
                     *       "again": null,
                     *       "changed_at": "2026-11-21T09:00:00.000Z",
                     *       "paused": false,
                     *       "lid": null,
                     *       "proxy": null,
                     *       "daily_limit": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "callback": {
                     *         "url": "https://acme.example.com/callbacks/dev_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description Its number, digits only. */
                        number: string;
                        /**
                         * @description How it reaches WhatsApp.
                         * @enum {string}
                         */
                        engine: "linked" | "cloud";
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description Whether it is connected.
                         * @enum {string}
                         */
                        status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                        /** @description Why it is not connected, as a stable code. */
                        reason: string | null;
                        /** @description The same in words, and what to do. */
                        reason_text: string | null;
                        /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                        again: ("now" | "soon" | "slowly" | "never") | null;
                        /**
                         * Format: date-time
                         * @description Since when it stands so.
                         */
                        changed_at: string;
                        /** @description True: a person paused it, and nothing is sent or received. */
                        paused: boolean;
                        /** @description WhatsApp’s hidden name for the number, once known. */
                        lid: string | null;
                        /** @description The host and port of its proxy. */
                        proxy: string | null;
                        /** @description Messages a day; null: the plan’s limit. */
                        daily_limit: number | null;
                        /** @description Where Meta reports to; cloud devices only. */
                        callback?: {
                            /** @description The callback URL to enter at Meta. */
                            url: string;
                            /** @description The verify token to enter at Meta. */
                            verify_token?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Your plan does not allow another device. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · A device with this number exists already. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This installation has no such engine. · WhatsApp refused these credentials. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_device: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "number": "15550001111",
                     *       "engine": "cloud",
                     *       "name": "Support",
                     *       "status": "connected",
                     *       "reason": null,
                     *       "reason_text": null,
                     *       "again": null,
                     *       "changed_at": "2026-11-21T09:00:00.000Z",
                     *       "paused": false,
                     *       "lid": null,
                     *       "proxy": null,
                     *       "daily_limit": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "callback": {
                     *         "url": "https://acme.example.com/callbacks/dev_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description Its number, digits only. */
                        number: string;
                        /**
                         * @description How it reaches WhatsApp.
                         * @enum {string}
                         */
                        engine: "linked" | "cloud";
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description Whether it is connected.
                         * @enum {string}
                         */
                        status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                        /** @description Why it is not connected, as a stable code. */
                        reason: string | null;
                        /** @description The same in words, and what to do. */
                        reason_text: string | null;
                        /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                        again: ("now" | "soon" | "slowly" | "never") | null;
                        /**
                         * Format: date-time
                         * @description Since when it stands so.
                         */
                        changed_at: string;
                        /** @description True: a person paused it, and nothing is sent or received. */
                        paused: boolean;
                        /** @description WhatsApp’s hidden name for the number, once known. */
                        lid: string | null;
                        /** @description The host and port of its proxy. */
                        proxy: string | null;
                        /** @description Messages a day; null: the plan’s limit. */
                        daily_limit: number | null;
                        /** @description Where Meta reports to; cloud devices only. */
                        callback?: {
                            /** @description The callback URL to enter at Meta. */
                            url: string;
                            /** @description The verify token to enter at Meta. */
                            verify_token?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        created_at: string;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    delete_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "deleted": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description True: it is gone, and its waiting messages are cancelled. */
                        deleted: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Support"
                 *     }
                 */
                "application/json": {
                    /** @description A name for people. */
                    name?: string;
                    /** @description Messages a day; null: the plan’s limit. */
                    daily_limit?: number | null;
                    /** @description Where its traffic goes through: http://, https:// or socks5://; null: no proxy. */
                    proxy?: string | null;
                    /** @description New credentials; checked with Meta before they replace the old ones. */
                    credentials?: {
                        /** @description The phone number id that Meta shows for the number. */
                        phone_number_id: string;
                        /** @description A system user’s access token with whatsapp_business_messaging. */
                        access_token: string;
                        /** @description The app secret, which signs Meta’s callbacks. */
                        app_secret: string;
                        /** @description The verify token for Meta’s callback set-up; made for you when left out. */
                        verify_token?: string;
                        /** @description The WhatsApp Business Account id. */
                        waba_id?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Change a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "number": "15550001111",
                     *       "engine": "cloud",
                     *       "name": "Support",
                     *       "status": "connected",
                     *       "reason": null,
                     *       "reason_text": null,
                     *       "again": null,
                     *       "changed_at": "2026-11-21T09:00:00.000Z",
                     *       "paused": false,
                     *       "lid": null,
                     *       "proxy": null,
                     *       "daily_limit": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "callback": {
                     *         "url": "https://acme.example.com/callbacks/dev_01jd3w7zqk5m8n2p4r6t8v0x1y"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description Its number, digits only. */
                        number: string;
                        /**
                         * @description How it reaches WhatsApp.
                         * @enum {string}
                         */
                        engine: "linked" | "cloud";
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description Whether it is connected.
                         * @enum {string}
                         */
                        status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                        /** @description Why it is not connected, as a stable code. */
                        reason: string | null;
                        /** @description The same in words, and what to do. */
                        reason_text: string | null;
                        /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                        again: ("now" | "soon" | "slowly" | "never") | null;
                        /**
                         * Format: date-time
                         * @description Since when it stands so.
                         */
                        changed_at: string;
                        /** @description True: a person paused it, and nothing is sent or received. */
                        paused: boolean;
                        /** @description WhatsApp’s hidden name for the number, once known. */
                        lid: string | null;
                        /** @description The host and port of its proxy. */
                        proxy: string | null;
                        /** @description Messages a day; null: the plan’s limit. */
                        daily_limit: number | null;
                        /** @description Where Meta reports to; cloud devices only. */
                        callback?: {
                            /** @description The callback URL to enter at Meta. */
                            url: string;
                            /** @description The verify token to enter at Meta. */
                            verify_token?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · WhatsApp refused these credentials. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_blocked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List whom a number has blocked */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         "15550002222"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Who is blocked, by number or "…@lid". */
                        data: string[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    block_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid".
                 * @example 15550002222
                 */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Block somebody */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person": "15550002222",
                     *       "blocked": true
                     *     }
                     */
                    "application/json": {
                        /** @description Who, by number or "…@lid". */
                        person: string;
                        /** @description Whether they are blocked now. */
                        blocked: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    unblock_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid".
                 * @example 15550002222
                 */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unblock somebody */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person": "15550002222",
                     *       "blocked": false
                     *     }
                     */
                    "application/json": {
                        /** @description Who, by number or "…@lid". */
                        person: string;
                        /** @description Whether they are blocked now. */
                        blocked: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_business_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show the business profile of a number */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "description": "Bread and cakes",
                     *       "category": "Bakery",
                     *       "email": "hello@example.com",
                     *       "websites": [
                     *         "https://example.com"
                     *       ],
                     *       "address": "1 High Street"
                     *     }
                     */
                    "application/json": {
                        /** @description What the business does. */
                        description: string | null;
                        /** @description What kind of business it is, in WhatsApp’s words. */
                        category: string | null;
                        /** @description Its e-mail address. */
                        email: string | null;
                        /** @description Its websites. */
                        websites: string[];
                        /** @description Where it is. */
                        address: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_business_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "description": "Bread and cakes"
                 *     }
                 */
                "application/json": {
                    /** @description What the business does. */
                    description?: string;
                    /** @description Its e-mail address. */
                    email?: string;
                    /** @description Its websites, one or two. */
                    websites?: string[];
                    /** @description Where it is. */
                    address?: string;
                };
            };
        };
        responses: {
            /** @description Change the business profile of a number */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "description": "Bread and cakes",
                     *       "category": "Bakery",
                     *       "email": "hello@example.com",
                     *       "websites": [
                     *         "https://example.com"
                     *       ],
                     *       "address": "1 High Street"
                     *     }
                     */
                    "application/json": {
                        /** @description What the business does. */
                        description: string | null;
                        /** @description What kind of business it is, in WhatsApp’s words. */
                        category: string | null;
                        /** @description Its e-mail address. */
                        email: string | null;
                        /** @description Its websites. */
                        websites: string[];
                        /** @description Where it is. */
                        address: string | null;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us".
                 * @example 15550002222
                 */
                chat: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "archived": true,
                 *       "muted_until": "2026-11-22T09:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** @description Whether it is archived. */
                    archived?: boolean;
                    /** @description Whether it stands above the others. */
                    pinned?: boolean;
                    /** @description Until when it is muted; null ends it. */
                    muted_until?: string | null;
                    /** @description Whether it is marked as unread. */
                    unread?: boolean;
                    /** @description New messages disappear after so many seconds; 0: never. */
                    disappears_after_seconds?: number;
                };
            };
        };
        responses: {
            /** @description Archive, pin, mute or mark a chat */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chat": "15550002222",
                     *       "changed": [
                     *         "archived",
                     *         "muted_until"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /** @description What was changed. */
                        changed: string[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    label_chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us".
                 * @example 15550002222
                 */
                chat: string;
                /**
                 * @description The id of the label, a number of your choice.
                 * @example 7
                 */
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a label on a chat */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "7",
                     *       "chat": "15550002222",
                     *       "message": null,
                     *       "labelled": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the label. */
                        label: string;
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /** @description The id of the message; null for the chat as a whole. */
                        message: string | null;
                        /** @description Whether it has the label now. */
                        labelled: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    unlabel_chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us".
                 * @example 15550002222
                 */
                chat: string;
                /**
                 * @description The id of the label, a number of your choice.
                 * @example 7
                 */
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a label off a chat */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "7",
                     *       "chat": "15550002222",
                     *       "message": null,
                     *       "labelled": false
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the label. */
                        label: string;
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /** @description The id of the message; null for the chat as a whole. */
                        message: string | null;
                        /** @description Whether it has the label now. */
                        labelled: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    read_chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us".
                 * @example 15550002222
                 */
                chat: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "message_ids": [
                 *         "msg_01jd3w7zqk5m8n2p4r6t8v0x1y"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description The ids of messages that came in. Left out: the newest hundred of the chat. */
                    message_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Mark messages as read */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chat": "15550002222",
                     *       "read": 1
                     *     }
                     */
                    "application/json": {
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /** @description How many messages were marked as read. */
                        read: number;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format · The message it is about does not allow that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    show_typing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us".
                 * @example 15550002222
                 */
                chat: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "typing"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description paused ends it; WhatsApp ends it by itself after a while.
                     * @enum {string}
                     */
                    state: "typing" | "recording" | "paused";
                };
            };
        };
        responses: {
            /** @description Show that this number is typing */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chat": "15550002222",
                     *       "state": "typing"
                     *     }
                     */
                    "application/json": {
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /**
                         * @description What is shown there.
                         * @enum {string}
                         */
                        state: "typing" | "recording" | "paused";
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    watch_chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us".
                 * @example 15550002222
                 */
                chat: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Watch whether somebody is there */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chat": "15550002222",
                     *       "watching": true
                     *     }
                     */
                    "application/json": {
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /** @description True: presence.changed events tell of it from now on. */
                        watching: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_community: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "The shop",
                 *       "description": "Everything about the shop"
                 *     }
                 */
                "application/json": {
                    /** @description What the community is called. */
                    subject: string;
                    /** @description What it is about. */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Make a community */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000002@g.us",
                     *       "subject": "The shop",
                     *       "description": "News and offers",
                     *       "owner": "15550001111",
                     *       "size": 2,
                     *       "is_community": true,
                     *       "community_id": null,
                     *       "settings": {
                     *         "announcement": false,
                     *         "locked": true,
                     *         "join_approval": false,
                     *         "members_add": false,
                     *         "disappears_after_seconds": 0
                     *       },
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "members": [
                     *         {
                     *           "number": "15550001111",
                     *           "lid": "100000000000001@lid",
                     *           "username": null,
                     *           "role": "owner"
                     *         },
                     *         {
                     *           "number": null,
                     *           "lid": "100000000000002@lid",
                     *           "username": null,
                     *           "role": "member"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the group. Messages are sent to it. */
                        id: string;
                        /** @description What it is called. */
                        subject: string;
                        /** @description What it is about. */
                        description: string | null;
                        /** @description Who made it, by number or "…@lid". */
                        owner: string | null;
                        /** @description How many members it has. */
                        size: number;
                        /** @description Whether it is a community. */
                        is_community: boolean;
                        /** @description The community it belongs to. */
                        community_id: string | null;
                        /** @description How it is set. */
                        settings: {
                            /** @description Only admins write. */
                            announcement: boolean;
                            /** @description Only admins change the subject, the picture and the settings. */
                            locked: boolean;
                            /** @description Admins decide on those who want to join. */
                            join_approval: boolean;
                            /** @description Members may add others. */
                            members_add: boolean;
                            /** @description Messages disappear after so many seconds; 0: never. */
                            disappears_after_seconds: number;
                        };
                        /** @description When it was made. */
                        created_at: string | null;
                        /** @description Who is in it. */
                        members: {
                            /** @description Their number, where WhatsApp tells it. */
                            number: string | null;
                            /** @description WhatsApp’s own name for them, "…@lid". */
                            lid: string | null;
                            /** @description Their username. */
                            username: string | null;
                            /**
                             * @description What they may do.
                             * @enum {string}
                             */
                            role: "member" | "admin" | "owner";
                        }[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_community_groups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the community, "…@g.us".
                 * @example 120363000000000002@g.us
                 */
                community: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the groups of a community */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "120363000000000001@g.us",
                     *           "subject": "Friends of the shop"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The groups of the community. */
                        data: {
                            /** @description The id of the group. */
                            id: string;
                            /** @description What it is called. */
                            subject: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    link_community_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the community, "…@g.us".
                 * @example 120363000000000002@g.us
                 */
                community: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a group into a community */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "community": "120363000000000002@g.us",
                     *       "group": "120363000000000001@g.us",
                     *       "linked": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the community. */
                        community: string;
                        /** @description The id of the group. */
                        group: string;
                        /** @description Whether the group belongs to the community now. */
                        linked: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    unlink_community_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the community, "…@g.us".
                 * @example 120363000000000002@g.us
                 */
                community: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a group out of a community */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "community": "120363000000000002@g.us",
                     *       "group": "120363000000000001@g.us",
                     *       "linked": false
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the community. */
                        community: string;
                        /** @description The id of the group. */
                        group: string;
                        /** @description Whether the group belongs to the community now. */
                        linked: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_groups: {
        parameters: {
            query?: {
                /** @description How many entries a page holds. */
                limit?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the groups of a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "120363000000000001@g.us",
                     *           "subject": "Friends of the shop",
                     *           "description": "News and offers",
                     *           "owner": "15550001111",
                     *           "size": 2,
                     *           "is_community": false,
                     *           "community_id": null,
                     *           "settings": {
                     *             "announcement": false,
                     *             "locked": true,
                     *             "join_approval": false,
                     *             "members_add": false,
                     *             "disappears_after_seconds": 0
                     *           },
                     *           "created_at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description By their ids. */
                        data: {
                            /** @description The id of the group. Messages are sent to it. */
                            id: string;
                            /** @description What it is called. */
                            subject: string;
                            /** @description What it is about. */
                            description: string | null;
                            /** @description Who made it, by number or "…@lid". */
                            owner: string | null;
                            /** @description How many members it has. */
                            size: number;
                            /** @description Whether it is a community. */
                            is_community: boolean;
                            /** @description The community it belongs to. */
                            community_id: string | null;
                            /** @description How it is set. */
                            settings: {
                                /** @description Only admins write. */
                                announcement: boolean;
                                /** @description Only admins change the subject, the picture and the settings. */
                                locked: boolean;
                                /** @description Admins decide on those who want to join. */
                                join_approval: boolean;
                                /** @description Members may add others. */
                                members_add: boolean;
                                /** @description Messages disappear after so many seconds; 0: never. */
                                disappears_after_seconds: number;
                            };
                            /** @description When it was made. */
                            created_at: string | null;
                        }[];
                        /** @description Ask for the next page with this; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "Friends of the shop",
                 *       "members": [
                 *         "15550002222"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description What the group is called. */
                    subject: string;
                    /** @description Who is to be in it. Phone numbers with their country code, contact ids, or ids like "…@lid" as members have them. */
                    members?: string[];
                };
            };
        };
        responses: {
            /** @description Make a group */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000001@g.us",
                     *       "subject": "Friends of the shop",
                     *       "description": "News and offers",
                     *       "owner": "15550001111",
                     *       "size": 2,
                     *       "is_community": false,
                     *       "community_id": null,
                     *       "settings": {
                     *         "announcement": false,
                     *         "locked": true,
                     *         "join_approval": false,
                     *         "members_add": false,
                     *         "disappears_after_seconds": 0
                     *       },
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "members": [
                     *         {
                     *           "number": "15550001111",
                     *           "lid": "100000000000001@lid",
                     *           "username": null,
                     *           "role": "owner"
                     *         },
                     *         {
                     *           "number": null,
                     *           "lid": "100000000000002@lid",
                     *           "username": null,
                     *           "role": "member"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the group. Messages are sent to it. */
                        id: string;
                        /** @description What it is called. */
                        subject: string;
                        /** @description What it is about. */
                        description: string | null;
                        /** @description Who made it, by number or "…@lid". */
                        owner: string | null;
                        /** @description How many members it has. */
                        size: number;
                        /** @description Whether it is a community. */
                        is_community: boolean;
                        /** @description The community it belongs to. */
                        community_id: string | null;
                        /** @description How it is set. */
                        settings: {
                            /** @description Only admins write. */
                            announcement: boolean;
                            /** @description Only admins change the subject, the picture and the settings. */
                            locked: boolean;
                            /** @description Admins decide on those who want to join. */
                            join_approval: boolean;
                            /** @description Members may add others. */
                            members_add: boolean;
                            /** @description Messages disappear after so many seconds; 0: never. */
                            disappears_after_seconds: number;
                        };
                        /** @description When it was made. */
                        created_at: string | null;
                        /** @description Who is in it. */
                        members: {
                            /** @description Their number, where WhatsApp tells it. */
                            number: string | null;
                            /** @description WhatsApp’s own name for them, "…@lid". */
                            lid: string | null;
                            /** @description Their username. */
                            username: string | null;
                            /**
                             * @description What they may do.
                             * @enum {string}
                             */
                            role: "member" | "admin" | "owner";
                        }[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show a group */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000001@g.us",
                     *       "subject": "Friends of the shop",
                     *       "description": "News and offers",
                     *       "owner": "15550001111",
                     *       "size": 2,
                     *       "is_community": false,
                     *       "community_id": null,
                     *       "settings": {
                     *         "announcement": false,
                     *         "locked": true,
                     *         "join_approval": false,
                     *         "members_add": false,
                     *         "disappears_after_seconds": 0
                     *       },
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "members": [
                     *         {
                     *           "number": "15550001111",
                     *           "lid": "100000000000001@lid",
                     *           "username": null,
                     *           "role": "owner"
                     *         },
                     *         {
                     *           "number": null,
                     *           "lid": "100000000000002@lid",
                     *           "username": null,
                     *           "role": "member"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the group. Messages are sent to it. */
                        id: string;
                        /** @description What it is called. */
                        subject: string;
                        /** @description What it is about. */
                        description: string | null;
                        /** @description Who made it, by number or "…@lid". */
                        owner: string | null;
                        /** @description How many members it has. */
                        size: number;
                        /** @description Whether it is a community. */
                        is_community: boolean;
                        /** @description The community it belongs to. */
                        community_id: string | null;
                        /** @description How it is set. */
                        settings: {
                            /** @description Only admins write. */
                            announcement: boolean;
                            /** @description Only admins change the subject, the picture and the settings. */
                            locked: boolean;
                            /** @description Admins decide on those who want to join. */
                            join_approval: boolean;
                            /** @description Members may add others. */
                            members_add: boolean;
                            /** @description Messages disappear after so many seconds; 0: never. */
                            disappears_after_seconds: number;
                        };
                        /** @description When it was made. */
                        created_at: string | null;
                        /** @description Who is in it. */
                        members: {
                            /** @description Their number, where WhatsApp tells it. */
                            number: string | null;
                            /** @description WhatsApp’s own name for them, "…@lid". */
                            lid: string | null;
                            /** @description Their username. */
                            username: string | null;
                            /**
                             * @description What they may do.
                             * @enum {string}
                             */
                            role: "member" | "admin" | "owner";
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "description": "News and offers",
                 *       "settings": {
                 *         "locked": true
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description What the group is called. */
                    subject?: string;
                    /** @description What it is about; null removes it. */
                    description?: string | null;
                    /** @description What is left out stays as it is. */
                    settings?: {
                        /** @description Only admins write. */
                        announcement?: boolean;
                        /** @description Only admins change the subject, the picture and the settings. */
                        locked?: boolean;
                        /** @description Admins decide on those who want to join. */
                        join_approval?: boolean;
                        /** @description Members may add others. */
                        members_add?: boolean;
                        /** @description Messages disappear after so many seconds; 0: never. */
                        disappears_after_seconds?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Change a group */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000001@g.us",
                     *       "subject": "Friends of the shop",
                     *       "description": "News and offers",
                     *       "owner": "15550001111",
                     *       "size": 2,
                     *       "is_community": false,
                     *       "community_id": null,
                     *       "settings": {
                     *         "announcement": false,
                     *         "locked": true,
                     *         "join_approval": false,
                     *         "members_add": false,
                     *         "disappears_after_seconds": 0
                     *       },
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "members": [
                     *         {
                     *           "number": "15550001111",
                     *           "lid": "100000000000001@lid",
                     *           "username": null,
                     *           "role": "owner"
                     *         },
                     *         {
                     *           "number": null,
                     *           "lid": "100000000000002@lid",
                     *           "username": null,
                     *           "role": "member"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the group. Messages are sent to it. */
                        id: string;
                        /** @description What it is called. */
                        subject: string;
                        /** @description What it is about. */
                        description: string | null;
                        /** @description Who made it, by number or "…@lid". */
                        owner: string | null;
                        /** @description How many members it has. */
                        size: number;
                        /** @description Whether it is a community. */
                        is_community: boolean;
                        /** @description The community it belongs to. */
                        community_id: string | null;
                        /** @description How it is set. */
                        settings: {
                            /** @description Only admins write. */
                            announcement: boolean;
                            /** @description Only admins change the subject, the picture and the settings. */
                            locked: boolean;
                            /** @description Admins decide on those who want to join. */
                            join_approval: boolean;
                            /** @description Members may add others. */
                            members_add: boolean;
                            /** @description Messages disappear after so many seconds; 0: never. */
                            disappears_after_seconds: number;
                        };
                        /** @description When it was made. */
                        created_at: string | null;
                        /** @description Who is in it. */
                        members: {
                            /** @description Their number, where WhatsApp tells it. */
                            number: string | null;
                            /** @description WhatsApp’s own name for them, "…@lid". */
                            lid: string | null;
                            /** @description Their username. */
                            username: string | null;
                            /**
                             * @description What they may do.
                             * @enum {string}
                             */
                            role: "member" | "admin" | "owner";
                        }[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_group_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get the invitation link of a group */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "AbCdEfGhIjKlMnOpQrStUv",
                     *       "url": "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv"
                     *     }
                     */
                    "application/json": {
                        /** @description The code. */
                        code: string;
                        /** @description The link that people follow to join. */
                        url: string;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    revoke_group_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw the invitation link of a group */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "AbCdEfGhIjKlMnOpQrStUv",
                     *       "url": "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv"
                     *     }
                     */
                    "application/json": {
                        /** @description The code. */
                        code: string;
                        /** @description The link that people follow to join. */
                        url: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    leave_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Leave a group */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000001@g.us",
                     *       "left": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the group. */
                        id: string;
                        /** @description True: this number is no longer in it. */
                        left: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_group_members: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "add",
                 *       "members": [
                 *         "15550002222",
                 *         "15550003333"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description promote makes admins of members, demote members of admins.
                     * @enum {string}
                     */
                    action: "add" | "remove" | "promote" | "demote";
                    /** @description Whom. Phone numbers with their country code, contact ids, or ids like "…@lid" as members have them. */
                    members: string[];
                };
            };
        };
        responses: {
            /** @description Add, remove, promote or demote members */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "member": "15550002222",
                     *           "outcome": "done"
                     *         },
                     *         {
                     *           "member": "15550003333",
                     *           "outcome": "invited"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description In the order they were given. */
                        data: {
                            /** @description Who, by number or "…@lid". */
                            member: string;
                            /**
                             * @description What became of them. invited: they do not let themselves be added, and got an invitation instead.
                             * @enum {string}
                             */
                            outcome: "done" | "invited" | "not_allowed" | "not_on_whatsapp" | "already" | "failed";
                        }[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_join_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List who wants to join a group */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "member": "15550004444",
                     *           "requested_at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Who waits. */
                        data: {
                            /** @description Who wants to join, by number or "…@lid". */
                            member: string;
                            /** @description Since when. */
                            requested_at: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    decide_join_requests: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the group, "…@g.us".
                 * @example 120363000000000001@g.us
                 */
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "approve",
                 *       "members": [
                 *         "15550004444"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Whether they may join.
                     * @enum {string}
                     */
                    decision: "approve" | "reject";
                    /** @description Whose requests. Phone numbers with their country code, contact ids, or ids like "…@lid" as members have them. */
                    members: string[];
                };
            };
        };
        responses: {
            /** @description Let people into a group, or not */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "member": "15550004444",
                     *           "outcome": "done"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description In the order they were given. */
                        data: {
                            /** @description Who, by number or "…@lid". */
                            member: string;
                            /**
                             * @description What became of them. invited: they do not let themselves be added, and got an invitation instead.
                             * @enum {string}
                             */
                            outcome: "done" | "invited" | "not_allowed" | "not_on_whatsapp" | "already" | "failed";
                        }[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show how far the past is shared */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "running",
                     *       "percent": 40,
                     *       "chunks": 4,
                     *       "messages": 812,
                     *       "started_at": "2026-11-21T09:00:00.000Z",
                     *       "updated_at": "2026-11-21T09:00:20.000Z",
                     *       "ended_at": null
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description none: the phone has shared nothing yet. waiting: it was asked. cancelled: what it still shares is not kept.
                         * @enum {string}
                         */
                        state: "none" | "waiting" | "running" | "done" | "cancelled";
                        /** @description How far the phone has come. */
                        percent: number;
                        /** @description How many parts it has sent. */
                        chunks: number;
                        /** @description How many messages were in them. */
                        messages: number;
                        /** @description When it began. */
                        started_at: string | null;
                        /** @description When it last went on. */
                        updated_at: string | null;
                        /** @description When it was done or cancelled. */
                        ended_at: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    request_history: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "chat": "15550002222",
                 *       "before": "msg_01jd3w7zqk5m8n2p4r6t8v0x1y",
                 *       "count": 50
                 *     }
                 */
                "application/json": {
                    /** @description A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us". */
                    chat: string;
                    /** @description The id of a message of this chat: older ones are asked for. Left out: the oldest that is known. */
                    before?: string;
                    /** @description How many. */
                    count?: number;
                };
            };
        };
        responses: {
            /** @description Ask the phone for older messages of a chat */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "waiting",
                     *       "percent": 40,
                     *       "chunks": 4,
                     *       "messages": 812,
                     *       "started_at": "2026-11-21T09:00:00.000Z",
                     *       "updated_at": "2026-11-21T09:00:20.000Z",
                     *       "ended_at": null
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description none: the phone has shared nothing yet. waiting: it was asked. cancelled: what it still shares is not kept.
                         * @enum {string}
                         */
                        state: "none" | "waiting" | "running" | "done" | "cancelled";
                        /** @description How far the phone has come. */
                        percent: number;
                        /** @description How many parts it has sent. */
                        chunks: number;
                        /** @description How many messages were in them. */
                        messages: number;
                        /** @description When it began. */
                        started_at: string | null;
                        /** @description When it last went on. */
                        updated_at: string | null;
                        /** @description When it was done or cancelled. */
                        ended_at: string | null;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format · The message it is about does not allow that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    cancel_history: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep no more of the past */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "cancelled",
                     *       "percent": 40,
                     *       "chunks": 4,
                     *       "messages": 812,
                     *       "started_at": "2026-11-21T09:00:00.000Z",
                     *       "updated_at": "2026-11-21T09:00:20.000Z",
                     *       "ended_at": "2026-11-21T09:00:21.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description none: the phone has shared nothing yet. waiting: it was asked. cancelled: what it still shares is not kept.
                         * @enum {string}
                         */
                        state: "none" | "waiting" | "running" | "done" | "cancelled";
                        /** @description How far the phone has come. */
                        percent: number;
                        /** @description How many parts it has sent. */
                        chunks: number;
                        /** @description How many messages were in them. */
                        messages: number;
                        /** @description When it began. */
                        started_at: string | null;
                        /** @description When it last went on. */
                        updated_at: string | null;
                        /** @description When it was done or cancelled. */
                        ended_at: string | null;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_invited_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The code at the end of the invitation link.
                 * @example AbCdEfGhIjKlMnOpQrStUv
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show the group of an invitation */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000001@g.us",
                     *       "subject": "Friends of the shop",
                     *       "description": "News and offers",
                     *       "owner": "15550001111",
                     *       "size": 2,
                     *       "is_community": false,
                     *       "community_id": null,
                     *       "settings": {
                     *         "announcement": false,
                     *         "locked": true,
                     *         "join_approval": false,
                     *         "members_add": false,
                     *         "disappears_after_seconds": 0
                     *       },
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "members": [
                     *         {
                     *           "number": "15550001111",
                     *           "lid": "100000000000001@lid",
                     *           "username": null,
                     *           "role": "owner"
                     *         },
                     *         {
                     *           "number": null,
                     *           "lid": "100000000000002@lid",
                     *           "username": null,
                     *           "role": "member"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the group. Messages are sent to it. */
                        id: string;
                        /** @description What it is called. */
                        subject: string;
                        /** @description What it is about. */
                        description: string | null;
                        /** @description Who made it, by number or "…@lid". */
                        owner: string | null;
                        /** @description How many members it has. */
                        size: number;
                        /** @description Whether it is a community. */
                        is_community: boolean;
                        /** @description The community it belongs to. */
                        community_id: string | null;
                        /** @description How it is set. */
                        settings: {
                            /** @description Only admins write. */
                            announcement: boolean;
                            /** @description Only admins change the subject, the picture and the settings. */
                            locked: boolean;
                            /** @description Admins decide on those who want to join. */
                            join_approval: boolean;
                            /** @description Members may add others. */
                            members_add: boolean;
                            /** @description Messages disappear after so many seconds; 0: never. */
                            disappears_after_seconds: number;
                        };
                        /** @description When it was made. */
                        created_at: string | null;
                        /** @description Who is in it. */
                        members: {
                            /** @description Their number, where WhatsApp tells it. */
                            number: string | null;
                            /** @description WhatsApp’s own name for them, "…@lid". */
                            lid: string | null;
                            /** @description Their username. */
                            username: string | null;
                            /**
                             * @description What they may do.
                             * @enum {string}
                             */
                            role: "member" | "admin" | "owner";
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    join_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The code at the end of the invitation link.
                 * @example AbCdEfGhIjKlMnOpQrStUv
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Join a group by its invitation */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000001@g.us"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the group. Where its admins decide, it lists this number once they have. */
                        id: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_labels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the labels of a number */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "7",
                     *           "name": "To be paid",
                     *           "colour": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description By their ids. */
                        data: {
                            /** @description The id of the label. */
                            id: string;
                            /** @description What it is called. */
                            name: string;
                            /** @description Which of WhatsApp’s twenty colours, from 0. */
                            colour: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    save_label: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the label, a number of your choice.
                 * @example 7
                 */
                label: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "To be paid",
                 *       "colour": 3
                 *     }
                 */
                "application/json": {
                    /** @description What it is called. */
                    name: string;
                    /** @description Which of WhatsApp’s twenty colours. */
                    colour?: number;
                };
            };
        };
        responses: {
            /** @description Make or change a label */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7",
                     *       "name": "To be paid",
                     *       "colour": 3
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the label. */
                        id: string;
                        /** @description What it is called. */
                        name: string;
                        /** @description Which of WhatsApp’s twenty colours, from 0. */
                        colour: number;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    delete_label: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the label, a number of your choice.
                 * @example 7
                 */
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a label */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7",
                     *       "deleted": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the label. */
                        id: string;
                        /** @description True: chats and messages no longer have it. */
                        deleted: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    link_device: {
        parameters: {
            query?: {
                /** @description A QR code to scan (default), or a code to type on the phone. */
                by?: "qr" | "code";
            };
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Link a device, step by step */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "code",
                     *       "code": "ABCD1234",
                     *       "expires_at": "2026-11-21T09:03:00.000Z"
                     *     }
                     */
                    "text/event-stream": {
                        /**
                         * @description What there is to do, or how it ended.
                         * @enum {string}
                         */
                        type: "qr" | "code" | "connected" | "failed";
                        /** @description The text of the QR code. */
                        qr?: string;
                        /** @description The QR code as an image, a data URI. */
                        qr_image?: string;
                        /** @description The code to type on the phone. */
                        code?: string;
                        /**
                         * Format: date-time
                         * @description Until when the code can be used; the next one follows by itself.
                         */
                        expires_at?: string;
                        /** @description Why it failed, as a stable code. */
                        reason?: string;
                        /** @description Why it failed, and what to do. */
                        sentence?: string;
                    };
                };
            };
            /** @description device is already connected */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is paused. Resume it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · A device of this engine is not linked by QR or pairing code. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_link_pages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the link pages that can still be used */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "lnk_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "title": "Acme",
                     *           "created_at": "2026-11-21T09:00:00.000Z",
                     *           "expires_at": "2026-11-21T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The newest first. */
                        data: {
                            /** @description The id of the page. */
                            id: string;
                            /** @description The name at the top of the page; null: as the account’s branding says. */
                            title: string | null;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                            /**
                             * Format: date-time
                             * @description Until when it can be used.
                             */
                            expires_at: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_link_page: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "minutes": 60,
                 *       "title": "Acme"
                 *     }
                 */
                "application/json": {
                    /** @description For how many minutes the page can be used; 60 when left out. */
                    minutes?: number;
                    /** @description Who asks: the name at the top of the page. */
                    title?: string;
                    /** @description A sentence of yours for whoever holds the phone. */
                    message?: string;
                    /** @description Your colour, like #0a7d4f. */
                    colour?: string;
                };
            };
        };
        responses: {
            /** @description Make a page that links a device */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "lnk_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "url": "https://acme.example.com/link/6QkqV0vYc3p2cQ9l1rZb7w8JdXn4tUe5sFhGaKmPoRy",
                     *       "expires_at": "2026-11-21T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the page. */
                        id: string;
                        /** @description The id of the device it links. */
                        device_id: string;
                        /** @description The address to send to whoever holds the phone; shown once. */
                        url: string;
                        /**
                         * Format: date-time
                         * @description Until when it can be used.
                         */
                        expires_at: string;
                    };
                };
            };
            /** @description The body is not valid JSON. · Send the body as application/json. · device is already connected */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is paused. Resume it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · A device of this engine is not linked by QR or pairing code. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    log_out_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Log a device out of WhatsApp */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "number": "15550001111",
                     *       "engine": "linked",
                     *       "name": "Support",
                     *       "status": "disconnected",
                     *       "reason": "logged_out",
                     *       "reason_text": "The device was logged out. Link it again.",
                     *       "again": "never",
                     *       "changed_at": "2026-11-21T09:00:00.000Z",
                     *       "paused": false,
                     *       "lid": null,
                     *       "proxy": null,
                     *       "daily_limit": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description Its number, digits only. */
                        number: string;
                        /**
                         * @description How it reaches WhatsApp.
                         * @enum {string}
                         */
                        engine: "linked" | "cloud";
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description Whether it is connected.
                         * @enum {string}
                         */
                        status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                        /** @description Why it is not connected, as a stable code. */
                        reason: string | null;
                        /** @description The same in words, and what to do. */
                        reason_text: string | null;
                        /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                        again: ("now" | "soon" | "slowly" | "never") | null;
                        /**
                         * Format: date-time
                         * @description Since when it stands so.
                         */
                        changed_at: string;
                        /** @description True: a person paused it, and nothing is sent or received. */
                        paused: boolean;
                        /** @description WhatsApp’s hidden name for the number, once known. */
                        lid: string | null;
                        /** @description The host and port of its proxy. */
                        proxy: string | null;
                        /** @description Messages a day; null: the plan’s limit. */
                        daily_limit: number | null;
                        /** @description Where Meta reports to; cloud devices only. */
                        callback?: {
                            /** @description The callback URL to enter at Meta. */
                            url: string;
                            /** @description The verify token to enter at Meta. */
                            verify_token?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is paused. Resume it first. · The device is not linked. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · A device of this engine is not linked by QR or pairing code. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    label_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the message.
                 * @example msg_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                message: string;
                /**
                 * @description The id of the label, a number of your choice.
                 * @example 7
                 */
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a label on a message */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "7",
                     *       "chat": "15550002222",
                     *       "message": "msg_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "labelled": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the label. */
                        label: string;
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /** @description The id of the message; null for the chat as a whole. */
                        message: string | null;
                        /** @description Whether it has the label now. */
                        labelled: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! · There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    unlabel_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the message.
                 * @example msg_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                message: string;
                /**
                 * @description The id of the label, a number of your choice.
                 * @example 7
                 */
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a label off a message */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "label": "7",
                     *       "chat": "15550002222",
                     *       "message": "msg_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "labelled": false
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the label. */
                        label: string;
                        /** @description The chat, as WhatsApp knows it. */
                        chat: string;
                        /** @description The id of the message; null for the chat as a whole. */
                        message: string | null;
                        /** @description Whether it has the label now. */
                        labelled: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! · There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_new_chats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show how many new chats a number may begin */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "per_day": 70,
                     *       "warm_up_day": 3,
                     *       "allowed_today": 15,
                     *       "begun_today": 4,
                     *       "day_ends_at": "2026-11-22T00:00:00.000Z",
                     *       "whatsapp": {
                     *         "locked_until": null,
                     *         "reason": null,
                     *         "used": 12,
                     *         "total": 100,
                     *         "resets_at": "2026-12-01T00:00:00.000Z",
                     *         "told_at": "2026-11-21T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The most people it writes to first on one day; null: as many as it likes. */
                        per_day: number | null;
                        /** @description The day of its warm-up, of 14; null: none, or it is over. */
                        warm_up_day: number | null;
                        /** @description How many it may write to first today; null: as many as it likes. */
                        allowed_today: number | null;
                        /** @description How many it has written to first today, counted while there is a limit. */
                        begun_today: number;
                        /**
                         * Format: date-time
                         * @description When the next day begins, in the account’s time zone.
                         */
                        day_ends_at: string;
                        /** @description What WhatsApp itself allows the number; null: it has not said. */
                        whatsapp: {
                            /** @description WhatsApp lets it begin no chats until then. */
                            locked_until: string | null;
                            /** @description WhatsApp’s word for why. */
                            reason: string | null;
                            /** @description Messages to people who have not answered, as WhatsApp counts them. */
                            used: number | null;
                            /** @description The most of these that WhatsApp allows. */
                            total: number | null;
                            /** @description When WhatsApp begins to count anew. */
                            resets_at: string | null;
                            /**
                             * Format: date-time
                             * @description When WhatsApp said so.
                             */
                            told_at: string;
                        } | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_new_chats: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "per_day": 70,
                 *       "warm_up": true
                 *     }
                 */
                "application/json": {
                    /** @description The most people it writes to first on one day; null: as many as it likes. */
                    per_day?: number | null;
                    /** @description True: for 14 days from now it may do a little more of that each day; false: at once all it may. */
                    warm_up?: boolean;
                };
            };
        };
        responses: {
            /** @description Limit how many new chats a number begins a day */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "per_day": 70,
                     *       "warm_up_day": 3,
                     *       "allowed_today": 15,
                     *       "begun_today": 4,
                     *       "day_ends_at": "2026-11-22T00:00:00.000Z",
                     *       "whatsapp": {
                     *         "locked_until": null,
                     *         "reason": null,
                     *         "used": 12,
                     *         "total": 100,
                     *         "resets_at": "2026-12-01T00:00:00.000Z",
                     *         "told_at": "2026-11-21T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description The most people it writes to first on one day; null: as many as it likes. */
                        per_day: number | null;
                        /** @description The day of its warm-up, of 14; null: none, or it is over. */
                        warm_up_day: number | null;
                        /** @description How many it may write to first today; null: as many as it likes. */
                        allowed_today: number | null;
                        /** @description How many it has written to first today, counted while there is a limit. */
                        begun_today: number;
                        /**
                         * Format: date-time
                         * @description When the next day begins, in the account’s time zone.
                         */
                        day_ends_at: string;
                        /** @description What WhatsApp itself allows the number; null: it has not said. */
                        whatsapp: {
                            /** @description WhatsApp lets it begin no chats until then. */
                            locked_until: string | null;
                            /** @description WhatsApp’s word for why. */
                            reason: string | null;
                            /** @description Messages to people who have not answered, as WhatsApp counts them. */
                            used: number | null;
                            /** @description The most of these that WhatsApp allows. */
                            total: number | null;
                            /** @description When WhatsApp begins to count anew. */
                            resets_at: string | null;
                            /**
                             * Format: date-time
                             * @description When WhatsApp said so.
                             */
                            told_at: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_newsletter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "The shop’s news",
                 *       "description": "Every Monday"
                 *     }
                 */
                "application/json": {
                    /** @description What the newsletter is called. */
                    name: string;
                    /** @description What it is about. */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Make a newsletter */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000003@newsletter",
                     *       "name": "The shop’s news",
                     *       "description": "Every Monday",
                     *       "url": "https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp",
                     *       "followers": 120,
                     *       "role": "owner"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the newsletter. Messages are sent to it. */
                        id: string;
                        /** @description What it is called. */
                        name: string;
                        /** @description What it is about. */
                        description: string | null;
                        /** @description The link that people follow to find it. */
                        url: string | null;
                        /** @description How many follow it. */
                        followers: number | null;
                        /** @description What this number is to it. */
                        role: ("owner" | "admin" | "follower" | "guest") | null;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_newsletter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the newsletter, or the code at the end of its link.
                 * @example 120363000000000003@newsletter
                 */
                newsletter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show a newsletter */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000003@newsletter",
                     *       "name": "The shop’s news",
                     *       "description": "Every Monday",
                     *       "url": "https://whatsapp.com/channel/0029VaAbCdEfGhIjKlMnOp",
                     *       "followers": 120,
                     *       "role": "owner"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the newsletter. Messages are sent to it. */
                        id: string;
                        /** @description What it is called. */
                        name: string;
                        /** @description What it is about. */
                        description: string | null;
                        /** @description The link that people follow to find it. */
                        url: string | null;
                        /** @description How many follow it. */
                        followers: number | null;
                        /** @description What this number is to it. */
                        role: ("owner" | "admin" | "follower" | "guest") | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    follow_newsletter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the newsletter, "…@newsletter".
                 * @example 120363000000000003@newsletter
                 */
                newsletter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow a newsletter */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000003@newsletter",
                     *       "following": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the newsletter, "…@newsletter". */
                        id: string;
                        /** @description Whether this number follows it now. */
                        following: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    unfollow_newsletter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the newsletter, "…@newsletter".
                 * @example 120363000000000003@newsletter
                 */
                newsletter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop following a newsletter */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000003@newsletter",
                     *       "following": false
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the newsletter, "…@newsletter". */
                        id: string;
                        /** @description Whether this number follows it now. */
                        following: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    mute_newsletter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description The id of the newsletter, "…@newsletter".
                 * @example 120363000000000003@newsletter
                 */
                newsletter: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "muted": true
                 *     }
                 */
                "application/json": {
                    /** @description Whether its posts come in silence. */
                    muted: boolean;
                };
            };
        };
        responses: {
            /** @description Mute a newsletter, or no longer */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "120363000000000003@newsletter",
                     *       "muted": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the newsletter, "…@newsletter". */
                        id: string;
                        /** @description Whether its posts come in silence now. */
                        muted: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    check_numbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "numbers": [
                 *         "+1 555 000 2222",
                 *         "15550003333"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Phone numbers with their country code. */
                    numbers: string[];
                };
            };
        };
        responses: {
            /** @description Check which numbers are on WhatsApp */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "number": "15550002222",
                     *           "on_whatsapp": true,
                     *           "known_as": null,
                     *           "lid": "12345678901234@lid",
                     *           "username": null
                     *         },
                     *         {
                     *           "number": "15550003333",
                     *           "on_whatsapp": false,
                     *           "known_as": null,
                     *           "lid": null,
                     *           "username": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description In the order they were given, each once. */
                        data: {
                            /** @description The number that was asked about, digits only. */
                            number: string;
                            /** @description Whether it is on WhatsApp. */
                            on_whatsapp: boolean;
                            /** @description The number WhatsApp knows it by, where that differs. */
                            known_as: string | null;
                            /** @description WhatsApp’s own name for them, "…@lid". */
                            lid: string | null;
                            /** @description Their username. */
                            username: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_pairing_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get the pairing code that links a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "ABCD1234",
                     *       "expires_at": "2026-11-21T09:03:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The code to type on the phone under Linked devices. */
                        code: string;
                        /**
                         * Format: date-time
                         * @description When it stops working.
                         */
                        expires_at: string;
                    };
                };
            };
            /** @description The body is not valid JSON. · Send the body as application/json. · device is already connected */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is paused. Resume it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · A device of this engine is not linked by QR or pairing code. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    pause_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pause a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "number": "15550001111",
                     *       "engine": "linked",
                     *       "name": "Support",
                     *       "status": "disconnected",
                     *       "reason": "paused",
                     *       "reason_text": "The device is paused. Resume it to send and receive again.",
                     *       "again": "never",
                     *       "changed_at": "2026-11-21T09:00:00.000Z",
                     *       "paused": true,
                     *       "lid": null,
                     *       "proxy": null,
                     *       "daily_limit": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description Its number, digits only. */
                        number: string;
                        /**
                         * @description How it reaches WhatsApp.
                         * @enum {string}
                         */
                        engine: "linked" | "cloud";
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description Whether it is connected.
                         * @enum {string}
                         */
                        status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                        /** @description Why it is not connected, as a stable code. */
                        reason: string | null;
                        /** @description The same in words, and what to do. */
                        reason_text: string | null;
                        /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                        again: ("now" | "soon" | "slowly" | "never") | null;
                        /**
                         * Format: date-time
                         * @description Since when it stands so.
                         */
                        changed_at: string;
                        /** @description True: a person paused it, and nothing is sent or received. */
                        paused: boolean;
                        /** @description WhatsApp’s hidden name for the number, once known. */
                        lid: string | null;
                        /** @description The host and port of its proxy. */
                        proxy: string | null;
                        /** @description Messages a day; null: the plan’s limit. */
                        daily_limit: number | null;
                        /** @description Where Meta reports to; cloud devices only. */
                        callback?: {
                            /** @description The callback URL to enter at Meta. */
                            url: string;
                            /** @description The verify token to enter at Meta. */
                            verify_token?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid".
                 * @example 15550002222
                 */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show what somebody says about themselves */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person": "15550002222",
                     *       "about": "Busy",
                     *       "picture_url": "https://pps.whatsapp.net/v/t62.jpg"
                     *     }
                     */
                    "application/json": {
                        /** @description Who, by number or "…@lid". */
                        person: string;
                        /** @description What they say about themselves, if this number may see it. */
                        about: string | null;
                        /** @description Where their picture is, for a while, if this number may see it. */
                        picture_url: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_person_business_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid".
                 * @example 15550002222
                 */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show the business profile of somebody */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "description": "Bread and cakes",
                     *       "category": "Bakery",
                     *       "email": "hello@example.com",
                     *       "websites": [
                     *         "https://example.com"
                     *       ],
                     *       "address": "1 High Street"
                     *     }
                     */
                    "application/json": {
                        /** @description What the business does. */
                        description: string | null;
                        /** @description What kind of business it is, in WhatsApp’s words. */
                        category: string | null;
                        /** @description Its e-mail address. */
                        email: string | null;
                        /** @description Its websites. */
                        websites: string[];
                        /** @description Where it is. */
                        address: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_products: {
        parameters: {
            query?: {
                /**
                 * @description How many at most.
                 * @example 10
                 */
                limit?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
                /**
                 * @description A phone number with its country code, the id of a contact, or an id like "…@lid".
                 * @example 15550002222
                 */
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the catalogue of a business */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "6291234567890123",
                     *           "name": "Rye bread",
                     *           "description": "A kilogram",
                     *           "price": 4.5,
                     *           "currency": "EUR",
                     *           "url": "https://example.com/rye",
                     *           "hidden": false,
                     *           "image_urls": [
                     *             "https://media.whatsapp.net/rye.jpg"
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description In the order of the catalogue. */
                        data: {
                            /** @description The id of the product. */
                            id: string;
                            /** @description What it is called. */
                            name: string;
                            /** @description What is said about it. */
                            description: string | null;
                            /** @description What it costs, in the unit of the currency. */
                            price: number | null;
                            /** @description The currency, like EUR. */
                            currency: string | null;
                            /** @description Its page. */
                            url: string | null;
                            /** @description Whether it is hidden from customers. */
                            hidden: boolean;
                            /** @description Where its pictures are, for a while. */
                            image_urls: string[];
                        }[];
                        /** @description Ask for the next page with this; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    set_presence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "available"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Whether this number is shown as online.
                     * @enum {string}
                     */
                    state: "available" | "unavailable";
                };
            };
        };
        responses: {
            /** @description Show this number as online or not */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "available"
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description How this number is shown.
                         * @enum {string}
                         */
                        state: "available" | "unavailable";
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_privacy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show what a number lets others see and do */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "last_seen": "contacts",
                     *       "online": "match_last_seen",
                     *       "picture": "all",
                     *       "about": "all",
                     *       "read_receipts": "all",
                     *       "groups_add": "contacts",
                     *       "calls": "all",
                     *       "messages": "all",
                     *       "disappears_after_seconds": 0
                     *     }
                     */
                    "application/json": {
                        /** @description Who sees when this number was there last. */
                        last_seen: string | null;
                        /** @description Who sees that it is there now. */
                        online: string | null;
                        /** @description Who sees its picture. */
                        picture: string | null;
                        /** @description Who sees what it says about itself. */
                        about: string | null;
                        /** @description Whether others see that it has read. */
                        read_receipts: string | null;
                        /** @description Who may add it to groups. */
                        groups_add: string | null;
                        /** @description Who may call it. */
                        calls: string | null;
                        /** @description Who may begin a chat with it. */
                        messages: string | null;
                        /** @description Messages of new chats disappear after so many seconds; 0: never. */
                        disappears_after_seconds: number | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_privacy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "last_seen": "contacts"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Who sees when this number was there last.
                     * @enum {string}
                     */
                    last_seen?: "all" | "contacts" | "contacts_except" | "none";
                    /**
                     * @description Who sees that it is there now.
                     * @enum {string}
                     */
                    online?: "all" | "match_last_seen";
                    /**
                     * @description Who sees its picture.
                     * @enum {string}
                     */
                    picture?: "all" | "contacts" | "contacts_except" | "none";
                    /**
                     * @description Who sees what it says about itself.
                     * @enum {string}
                     */
                    about?: "all" | "contacts" | "contacts_except" | "none";
                    /**
                     * @description Whether others see that it has read.
                     * @enum {string}
                     */
                    read_receipts?: "all" | "none";
                    /**
                     * @description Who may add it to groups.
                     * @enum {string}
                     */
                    groups_add?: "all" | "contacts" | "contacts_except";
                    /**
                     * @description Who may call it.
                     * @enum {string}
                     */
                    calls?: "all" | "known";
                    /**
                     * @description Who may begin a chat with it.
                     * @enum {string}
                     */
                    messages?: "all" | "contacts";
                    /** @description Messages of new chats disappear after so many seconds; 0: never. */
                    disappears_after_seconds?: number;
                };
            };
        };
        responses: {
            /** @description Change what a number lets others see and do */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "last_seen": "contacts",
                     *       "online": "match_last_seen",
                     *       "picture": "all",
                     *       "about": "all",
                     *       "read_receipts": "all",
                     *       "groups_add": "contacts",
                     *       "calls": "all",
                     *       "messages": "all",
                     *       "disappears_after_seconds": 0
                     *     }
                     */
                    "application/json": {
                        /** @description Who sees when this number was there last. */
                        last_seen: string | null;
                        /** @description Who sees that it is there now. */
                        online: string | null;
                        /** @description Who sees its picture. */
                        picture: string | null;
                        /** @description Who sees what it says about itself. */
                        about: string | null;
                        /** @description Whether others see that it has read. */
                        read_receipts: string | null;
                        /** @description Who may add it to groups. */
                        groups_add: string | null;
                        /** @description Who may call it. */
                        calls: string | null;
                        /** @description Who may begin a chat with it. */
                        messages: string | null;
                        /** @description Messages of new chats disappear after so many seconds; 0: never. */
                        disappears_after_seconds: number | null;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show the profile of a number */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "The shop",
                     *       "about": "Open till six",
                     *       "picture_url": "https://pps.whatsapp.net/v/t61.jpg"
                     *     }
                     */
                    "application/json": {
                        /** @description What this number is called. */
                        name: string | null;
                        /** @description What it says about itself. */
                        about: string | null;
                        /** @description Where its picture is, for a while. */
                        picture_url: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    update_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "The shop",
                 *       "about": "Open till six",
                 *       "picture": "https://example.com/shop.jpg"
                 *     }
                 */
                "application/json": {
                    /** @description What this number is called. */
                    name?: string;
                    /** @description What it says about itself. */
                    about?: string;
                    /** @description Its picture: an http(s) address, base64 or a data URI. Null removes it. */
                    picture?: string | null;
                };
            };
        };
        responses: {
            /** @description Change the profile of a number */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "The shop",
                     *       "about": "Open till six",
                     *       "picture_url": "https://pps.whatsapp.net/v/t61.jpg"
                     *     }
                     */
                    "application/json": {
                        /** @description What this number is called. */
                        name: string | null;
                        /** @description What it says about itself. */
                        about: string | null;
                        /** @description Where its picture is, for a while. */
                        picture_url: string | null;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is not connected. Link it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. · The media cannot be sent. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    reconnect_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Connect a device anew, now */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "number": "15550001111",
                     *       "engine": "linked",
                     *       "name": "Support",
                     *       "status": "disconnected",
                     *       "reason": null,
                     *       "reason_text": null,
                     *       "again": null,
                     *       "changed_at": "2026-11-21T09:00:00.000Z",
                     *       "paused": false,
                     *       "lid": null,
                     *       "proxy": null,
                     *       "daily_limit": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description Its number, digits only. */
                        number: string;
                        /**
                         * @description How it reaches WhatsApp.
                         * @enum {string}
                         */
                        engine: "linked" | "cloud";
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description Whether it is connected.
                         * @enum {string}
                         */
                        status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                        /** @description Why it is not connected, as a stable code. */
                        reason: string | null;
                        /** @description The same in words, and what to do. */
                        reason_text: string | null;
                        /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                        again: ("now" | "soon" | "slowly" | "never") | null;
                        /**
                         * Format: date-time
                         * @description Since when it stands so.
                         */
                        changed_at: string;
                        /** @description True: a person paused it, and nothing is sent or received. */
                        paused: boolean;
                        /** @description WhatsApp’s hidden name for the number, once known. */
                        lid: string | null;
                        /** @description The host and port of its proxy. */
                        proxy: string | null;
                        /** @description Messages a day; null: the plan’s limit. */
                        daily_limit: number | null;
                        /** @description Where Meta reports to; cloud devices only. */
                        callback?: {
                            /** @description The callback URL to enter at Meta. */
                            url: string;
                            /** @description The verify token to enter at Meta. */
                            verify_token?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The device is paused. Resume it first. · The device is not linked. Link it first. · The device waits for a person: its reason says what to do. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    resume_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id or the number of the device.
                 * @example 15550001111
                 */
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resume a device */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "number": "15550001111",
                     *       "engine": "linked",
                     *       "name": "Support",
                     *       "status": "disconnected",
                     *       "reason": null,
                     *       "reason_text": null,
                     *       "again": null,
                     *       "changed_at": "2026-11-21T09:00:00.000Z",
                     *       "paused": false,
                     *       "lid": null,
                     *       "proxy": null,
                     *       "daily_limit": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the device. */
                        id: string;
                        /** @description Its number, digits only. */
                        number: string;
                        /**
                         * @description How it reaches WhatsApp.
                         * @enum {string}
                         */
                        engine: "linked" | "cloud";
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description Whether it is connected.
                         * @enum {string}
                         */
                        status: "not_initialized" | "not_connected" | "disconnected" | "connected";
                        /** @description Why it is not connected, as a stable code. */
                        reason: string | null;
                        /** @description The same in words, and what to do. */
                        reason_text: string | null;
                        /** @description What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act. */
                        again: ("now" | "soon" | "slowly" | "never") | null;
                        /**
                         * Format: date-time
                         * @description Since when it stands so.
                         */
                        changed_at: string;
                        /** @description True: a person paused it, and nothing is sent or received. */
                        paused: boolean;
                        /** @description WhatsApp’s hidden name for the number, once known. */
                        lid: string | null;
                        /** @description The host and port of its proxy. */
                        proxy: string | null;
                        /** @description Messages a day; null: the plan’s limit. */
                        daily_limit: number | null;
                        /** @description Where Meta reports to; cloud devices only. */
                        callback?: {
                            /** @description The callback URL to enter at Meta. */
                            url: string;
                            /** @description The verify token to enter at Meta. */
                            verify_token?: string;
                        };
                        /**
                         * Format: date-time
                         * @description When it was added.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_events: {
        parameters: {
            query?: {
                /** @description Only what came after this event: its cursor, or "now". */
                after?: string;
                /** @description Only events of these types. */
                type?: ("device.linking" | "device.connected" | "device.disconnected" | "device.paused" | "device.resumed" | "device.deleted" | "device.new_chats_limited" | "contact.merged" | "contact.changed" | "message.received" | "message.held" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.unknown" | "message.expired" | "message.cancelled" | "history.progress" | "group.changed" | "chat.changed" | "presence.changed" | "call.received" | "token.used")[];
                /** @description Only this device’s, by its id or number. */
                device_id?: string;
                /** @description The newest first, and only what came before this event: its cursor, or "now". */
                before?: string;
                /**
                 * @description How many events an answer holds.
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what happened */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "cursor": "NzQ4Mi5ldnRfMDFqZDN3N3pxazVtOG4ycDRyNnQ4djB4MXk",
                     *           "type": "device.disconnected",
                     *           "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "subject": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "data": {
                     *             "status": "disconnected",
                     *             "reason": "connection_lost"
                     *           },
                     *           "at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": "NzQ4Mi5ldnRfMDFqZDN3N3pxazVtOG4ycDRyNnQ4djB4MXk"
                     *     }
                     */
                    "application/json": {
                        /** @description The oldest first, unless before was given. */
                        data: {
                            /** @description The id of the event: the same at every reading. */
                            id: string;
                            /** @description Go on from here by after. */
                            cursor: string;
                            /**
                             * @description What happened.
                             * @enum {string}
                             */
                            type: "device.linking" | "device.connected" | "device.disconnected" | "device.paused" | "device.resumed" | "device.deleted" | "device.new_chats_limited" | "contact.merged" | "contact.changed" | "message.received" | "message.held" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.unknown" | "message.expired" | "message.cancelled" | "history.progress" | "group.changed" | "chat.changed" | "presence.changed" | "call.received" | "token.used";
                            /** @description The device it happened to, if any. */
                            device_id: string | null;
                            /** @description The id of what it happened to. */
                            subject: string;
                            /** @description What there is to know; its fields depend on the type. */
                            data: Record<string, never>;
                            /**
                             * Format: date-time
                             * @description When it happened.
                             */
                            at: string;
                        }[];
                        /** @description Ask with this as after, or as before, for what comes next; always given. */
                        next_cursor: string;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description The input is not valid. · The selected device is invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    stream_events: {
        parameters: {
            query?: {
                /**
                 * @description Only what came after this event: its cursor, or "now".
                 * @example now
                 */
                after?: string;
                /** @description Only events of these types. */
                type?: ("device.linking" | "device.connected" | "device.disconnected" | "device.paused" | "device.resumed" | "device.deleted" | "device.new_chats_limited" | "contact.merged" | "contact.changed" | "message.received" | "message.held" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.unknown" | "message.expired" | "message.cancelled" | "history.progress" | "group.changed" | "chat.changed" | "presence.changed" | "call.received" | "token.used")[];
                /** @description Only this device’s, by its id or number. */
                device_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow what happens */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "evt_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "cursor": "NzQ4Mi5ldnRfMDFqZDN3N3pxazVtOG4ycDRyNnQ4djB4MXk",
                     *       "type": "device.disconnected",
                     *       "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "subject": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "data": {
                     *         "status": "disconnected",
                     *         "reason": "connection_lost"
                     *       },
                     *       "at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "text/event-stream": {
                        /** @description The id of the event: the same at every reading. */
                        id: string;
                        /** @description Go on from here by after. */
                        cursor: string;
                        /**
                         * @description What happened.
                         * @enum {string}
                         */
                        type: "device.linking" | "device.connected" | "device.disconnected" | "device.paused" | "device.resumed" | "device.deleted" | "device.new_chats_limited" | "contact.merged" | "contact.changed" | "message.received" | "message.held" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.unknown" | "message.expired" | "message.cancelled" | "history.progress" | "group.changed" | "chat.changed" | "presence.changed" | "call.received" | "token.used";
                        /** @description The device it happened to, if any. */
                        device_id: string | null;
                        /** @description The id of what it happened to. */
                        subject: string;
                        /** @description What there is to know; its fields depend on the type. */
                        data: Record<string, never>;
                        /**
                         * Format: date-time
                         * @description When it happened.
                         */
                        at: string;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description The input is not valid. · The selected device is invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    revoke_link_page: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the page.
                 * @example lnk_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a link page back */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "lnk_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "revoked": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the page. */
                        id: string;
                        /** @description That it can no longer be used. */
                        revoked: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such link page. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_messages: {
        parameters: {
            query?: {
                /**
                 * @description How many entries a page holds.
                 * @example 1
                 */
                limit?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
                /** @description Only this device’s, by its id or number. */
                device_id?: string;
                /**
                 * @description Only those that stand in one of these ways.
                 * @example [
                 *       "sent"
                 *     ]
                 */
                status?: ("queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received")[];
                /** @description Only those that came in, or went out. */
                direction?: "in" | "out";
                /** @description Only those with this contact. */
                contact_id?: string;
                /** @description Only those of this chat: a number, the id of a contact, a LID, a group or a channel. */
                chat?: string;
                /** @description Only those accepted or received at this time or later. */
                created_after?: string;
                /** @description Only those accepted or received before this time. */
                created_before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List messages */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "msg_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "direction": "out",
                     *           "to": "15550002222",
                     *           "contact_id": "con_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "group": null,
                     *           "kind": "text",
                     *           "content": {
                     *             "text": "Hello"
                     *           },
                     *           "status": "sent",
                     *           "hold_reason": null,
                     *           "hold_until": null,
                     *           "error_code": null,
                     *           "timeline": [
                     *             {
                     *               "state": "queued",
                     *               "at": "2026-11-21T09:00:00.000Z"
                     *             },
                     *             {
                     *               "state": "sending",
                     *               "at": "2026-11-21T09:00:00.020Z"
                     *             },
                     *             {
                     *               "state": "sent",
                     *               "at": "2026-11-21T09:00:00.150Z"
                     *             }
                     *           ],
                     *           "created_at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description The newest first. */
                        data: {
                            /** @description The id of the message. */
                            id: string;
                            /** @description The id of the device. */
                            device_id: string;
                            /**
                             * @description Whether it came in or went out.
                             * @enum {string}
                             */
                            direction: "in" | "out";
                            /** @description The recipient: a number, a LID or a group; absent for a message that came in. */
                            to?: string;
                            /** @description The sender’s number, or LID while WhatsApp hides it; absent for a message that went out. */
                            from?: string;
                            /** @description The person it came from or went to; null where nobody in particular is known. */
                            contact_id: string | null;
                            /** @description The group or channel it was written in; null between two people. */
                            group: string | null;
                            /** @description What it is: text, image, video, audio, file, sticker, location, contacts, poll, vote, reaction, edit, delete or unsupported. */
                            kind: string;
                            /** @description What it says; its fields depend on the kind. */
                            content: Record<string, never>;
                            /** @description The id of the message it answers. */
                            reply_to?: string;
                            /** @description Who is mentioned: numbers or LIDs. */
                            mentions?: string[];
                            /** @description True: it was forwarded. */
                            forwarded?: boolean;
                            /**
                             * @description How it stands.
                             * @enum {string}
                             */
                            status: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                            /** @description Why it waits, while it is held. */
                            hold_reason: string | null;
                            /** @description When it will move, while it is held. */
                            hold_until: string | null;
                            /** @description Why it failed, as a stable code. */
                            error_code: string | null;
                            /** @description Everything it has been, in order. */
                            timeline: {
                                /**
                                 * @description What the message became.
                                 * @enum {string}
                                 */
                                state: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                                /**
                                 * Format: date-time
                                 * @description When.
                                 */
                                at: string;
                                /** @description Why, as a stable code. */
                                cause?: string;
                                /** @description Why, in words. */
                                cause_text?: string;
                                /** @description What to do about it. */
                                advice?: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description When it was accepted, or written.
                             */
                            created_at: string;
                        }[];
                        /** @description Ask for the next page with this; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description The input is not valid. · The selected device is invalid. · Invalid phone number format */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "device_id": "15550001111",
                 *       "to": "+1 555 000 2222",
                 *       "text": "Hello"
                 *     }
                 */
                "application/json": {
                    /** @description The id or the number of the device that sends. */
                    device_id: string;
                    /** @description Whom it goes to: a number with its country code, the id of a contact, a LID, a group or a channel. May be left out where another message says it: for a reply, reaction, edit or delete. */
                    to?: string;
                    /**
                     * @description What is sent; text when left out.
                     * @enum {string}
                     */
                    kind?: "text" | "image" | "video" | "audio" | "file" | "sticker" | "location" | "contacts" | "poll" | "reaction" | "edit" | "delete" | "forward";
                    /** @description The text, for the kinds text and edit. */
                    text?: string;
                    /** @description An http(s) address, base64 or a data URI, for image, video, audio, file and sticker. */
                    media?: string;
                    /** @description A caption, for image, video and file. */
                    caption?: string;
                    /** @description The name the recipient sees, for file. */
                    filename?: string;
                    /** @description True: send audio as a voice note. */
                    voice?: boolean;
                    /** @description True: an image, video or audio that can be viewed only once. */
                    view_once?: boolean;
                    /** @description Degrees north, for location. */
                    latitude?: number;
                    /** @description Degrees east, for location. */
                    longitude?: number;
                    /** @description The name of the place, for location. */
                    name?: string;
                    /** @description The address of the place, for location. */
                    address?: string;
                    /** @description The cards, for contacts. */
                    contacts?: {
                        /** @description The name on the card. */
                        name: string;
                        /** @description Their phone numbers with the country code. */
                        numbers: string[];
                        /** @description Where they work. */
                        organisation?: string;
                    }[];
                    /** @description What is asked, for poll. */
                    question?: string;
                    /** @description The 2 to 12 answers to choose from, for poll. */
                    options?: string[];
                    /** @description How many answers one may choose, for poll; one when left out. */
                    choices?: number;
                    /** @description The reaction, for reaction; left out, the reaction is taken back. */
                    emoji?: string;
                    /** @description The message that is reacted to, edited, deleted for everyone, or forwarded. */
                    message_id?: string;
                    /** @description The message that this one answers. */
                    reply_to?: string;
                    /** @description The people the text or caption mentions as @number, named as in `to`. */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description Send a message */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "msg_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "direction": "out",
                     *       "to": "15550002222",
                     *       "contact_id": null,
                     *       "group": null,
                     *       "kind": "text",
                     *       "content": {
                     *         "text": "Hello"
                     *       },
                     *       "status": "queued",
                     *       "hold_reason": null,
                     *       "hold_until": null,
                     *       "error_code": null,
                     *       "timeline": [
                     *         {
                     *           "state": "queued",
                     *           "at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the message. */
                        id: string;
                        /** @description The id of the device. */
                        device_id: string;
                        /**
                         * @description Whether it came in or went out.
                         * @enum {string}
                         */
                        direction: "in" | "out";
                        /** @description The recipient: a number, a LID or a group; absent for a message that came in. */
                        to?: string;
                        /** @description The sender’s number, or LID while WhatsApp hides it; absent for a message that went out. */
                        from?: string;
                        /** @description The person it came from or went to; null where nobody in particular is known. */
                        contact_id: string | null;
                        /** @description The group or channel it was written in; null between two people. */
                        group: string | null;
                        /** @description What it is: text, image, video, audio, file, sticker, location, contacts, poll, vote, reaction, edit, delete or unsupported. */
                        kind: string;
                        /** @description What it says; its fields depend on the kind. */
                        content: Record<string, never>;
                        /** @description The id of the message it answers. */
                        reply_to?: string;
                        /** @description Who is mentioned: numbers or LIDs. */
                        mentions?: string[];
                        /** @description True: it was forwarded. */
                        forwarded?: boolean;
                        /**
                         * @description How it stands.
                         * @enum {string}
                         */
                        status: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                        /** @description Why it waits, while it is held. */
                        hold_reason: string | null;
                        /** @description When it will move, while it is held. */
                        hold_until: string | null;
                        /** @description Why it failed, as a stable code. */
                        error_code: string | null;
                        /** @description Everything it has been, in order. */
                        timeline: {
                            /**
                             * @description What the message became.
                             * @enum {string}
                             */
                            state: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            at: string;
                            /** @description Why, as a stable code. */
                            cause?: string;
                            /** @description Why, in words. */
                            cause_text?: string;
                            /** @description What to do about it. */
                            advice?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it was accepted, or written.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · The selected sender device is invalid. · Invalid phone number format · The media cannot be sent. · A device of this kind cannot send that. · The message it is about does not allow that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Too many requests. Wait and try again. · The daily message quota of this device is used up. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example msg_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show a message and everything that happened to it */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "msg_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "direction": "out",
                     *       "to": "15550002222",
                     *       "contact_id": "con_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "group": null,
                     *       "kind": "text",
                     *       "content": {
                     *         "text": "Hello"
                     *       },
                     *       "status": "sent",
                     *       "hold_reason": null,
                     *       "hold_until": null,
                     *       "error_code": null,
                     *       "timeline": [
                     *         {
                     *           "state": "queued",
                     *           "at": "2026-11-21T09:00:00.000Z"
                     *         },
                     *         {
                     *           "state": "sending",
                     *           "at": "2026-11-21T09:00:00.020Z"
                     *         },
                     *         {
                     *           "state": "sent",
                     *           "at": "2026-11-21T09:00:00.150Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the message. */
                        id: string;
                        /** @description The id of the device. */
                        device_id: string;
                        /**
                         * @description Whether it came in or went out.
                         * @enum {string}
                         */
                        direction: "in" | "out";
                        /** @description The recipient: a number, a LID or a group; absent for a message that came in. */
                        to?: string;
                        /** @description The sender’s number, or LID while WhatsApp hides it; absent for a message that went out. */
                        from?: string;
                        /** @description The person it came from or went to; null where nobody in particular is known. */
                        contact_id: string | null;
                        /** @description The group or channel it was written in; null between two people. */
                        group: string | null;
                        /** @description What it is: text, image, video, audio, file, sticker, location, contacts, poll, vote, reaction, edit, delete or unsupported. */
                        kind: string;
                        /** @description What it says; its fields depend on the kind. */
                        content: Record<string, never>;
                        /** @description The id of the message it answers. */
                        reply_to?: string;
                        /** @description Who is mentioned: numbers or LIDs. */
                        mentions?: string[];
                        /** @description True: it was forwarded. */
                        forwarded?: boolean;
                        /**
                         * @description How it stands.
                         * @enum {string}
                         */
                        status: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                        /** @description Why it waits, while it is held. */
                        hold_reason: string | null;
                        /** @description When it will move, while it is held. */
                        hold_until: string | null;
                        /** @description Why it failed, as a stable code. */
                        error_code: string | null;
                        /** @description Everything it has been, in order. */
                        timeline: {
                            /**
                             * @description What the message became.
                             * @enum {string}
                             */
                            state: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            at: string;
                            /** @description Why, as a stable code. */
                            cause?: string;
                            /** @description Why, in words. */
                            cause_text?: string;
                            /** @description What to do about it. */
                            advice?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it was accepted, or written.
                         */
                        created_at: string;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    cancel_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the message.
                 * @example msg_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel a message that still waits */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "msg_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "direction": "out",
                     *       "to": "15550002222",
                     *       "contact_id": "con_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "group": null,
                     *       "kind": "text",
                     *       "content": {
                     *         "text": "Hello"
                     *       },
                     *       "status": "cancelled",
                     *       "hold_reason": null,
                     *       "hold_until": null,
                     *       "error_code": null,
                     *       "timeline": [
                     *         {
                     *           "state": "queued",
                     *           "at": "2026-11-21T09:00:00.000Z"
                     *         },
                     *         {
                     *           "state": "cancelled",
                     *           "at": "2026-11-21T09:00:05.000Z",
                     *           "cause": "cancelled_on_request",
                     *           "cause_text": "Somebody cancelled the message before it was sent.",
                     *           "advice": "Nothing."
                     *         }
                     *       ],
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the message. */
                        id: string;
                        /** @description The id of the device. */
                        device_id: string;
                        /**
                         * @description Whether it came in or went out.
                         * @enum {string}
                         */
                        direction: "in" | "out";
                        /** @description The recipient: a number, a LID or a group; absent for a message that came in. */
                        to?: string;
                        /** @description The sender’s number, or LID while WhatsApp hides it; absent for a message that went out. */
                        from?: string;
                        /** @description The person it came from or went to; null where nobody in particular is known. */
                        contact_id: string | null;
                        /** @description The group or channel it was written in; null between two people. */
                        group: string | null;
                        /** @description What it is: text, image, video, audio, file, sticker, location, contacts, poll, vote, reaction, edit, delete or unsupported. */
                        kind: string;
                        /** @description What it says; its fields depend on the kind. */
                        content: Record<string, never>;
                        /** @description The id of the message it answers. */
                        reply_to?: string;
                        /** @description Who is mentioned: numbers or LIDs. */
                        mentions?: string[];
                        /** @description True: it was forwarded. */
                        forwarded?: boolean;
                        /**
                         * @description How it stands.
                         * @enum {string}
                         */
                        status: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                        /** @description Why it waits, while it is held. */
                        hold_reason: string | null;
                        /** @description When it will move, while it is held. */
                        hold_until: string | null;
                        /** @description Why it failed, as a stable code. */
                        error_code: string | null;
                        /** @description Everything it has been, in order. */
                        timeline: {
                            /**
                             * @description What the message became.
                             * @enum {string}
                             */
                            state: "queued" | "held" | "sending" | "sent" | "delivered" | "read" | "failed" | "expired" | "cancelled" | "unknown" | "received";
                            /**
                             * Format: date-time
                             * @description When.
                             */
                            at: string;
                            /** @description Why, as a stable code. */
                            cause?: string;
                            /** @description Why, in words. */
                            cause_text?: string;
                            /** @description What to do about it. */
                            advice?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it was accepted, or written.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The message does not wait any more: it cannot be cancelled. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_message_media: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the message.
                 * @example msg_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get the media of a message */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "media_id": "med_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "mime_type": "image/png",
                     *       "size_bytes": 68,
                     *       "data": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                     *     }
                     */
                    "application/json": {
                        /** @description The id the media is kept under. */
                        media_id: string;
                        /** @description What it is. */
                        mime_type: string;
                        /** @description The name it was sent with. */
                        file_name?: string;
                        /** @description How large it is. */
                        size_bytes: number;
                        /** @description The bytes, in base64. */
                        data: string;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such message. · The message has no media that can be fetched. · device not found! */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The device is not connected. Link it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The input is not valid. · This kind of device cannot do that. · WhatsApp refused this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "correct horse battery",
                 *       "new_password": "a better horse battery"
                 *     }
                 */
                "application/json": {
                    /** @description The password until now. */
                    current_password: string;
                    /** @description The new one. */
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Change your password */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": true
                     *     }
                     */
                    "application/json": {
                        /** @description True: every other session of yours has ended. */
                        changed: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Only a person who signed in can do that. A token cannot. · The current password is wrong. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    export_failed_numbers: {
        parameters: {
            query?: {
                /** @description Only this device’s, by its id or number. */
                device_id?: string;
                /**
                 * @description The first day, YYYY-MM-DD.
                 * @example 2026-11-01
                 */
                from?: string;
                /**
                 * @description The last day, YYYY-MM-DD; later than from.
                 * @example 2026-11-21
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download failed recipient numbers */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example number,failed_at,device_id,message_id,error_code
                     *     15550002222,2026-11-20T12:00:00.000Z,dev_01jd3w7zqk5m8n2p4r6t8v0x1y,msg_01jd3w7zqk5m8n2p4r6t8v0x1y,recipient_unreachable
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description The input is not valid. · The selected device is invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description Those of everybody in the account, for who may change its people; else your own. */
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List where you are signed in */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "user_id": "usr_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "email": "owner@acme.example",
                     *           "by_operator": false,
                     *           "user_agent": "Mozilla/5.0",
                     *           "network": "203.0.113.7",
                     *           "current": true,
                     *           "last_used_at": "2026-11-21T09:05:00.000Z",
                     *           "expires_at": "2026-11-21T21:00:00.000Z",
                     *           "created_at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The newest first. */
                        data: {
                            /** @description The id of the session. */
                            id: string;
                            /** @description Whose it is; null: of an operator. */
                            user_id: string | null;
                            /** @description Their e-mail address. */
                            email: string | null;
                            /** @description True: whoever runs the gateway entered the account. */
                            by_operator: boolean;
                            /** @description What the browser calls itself. */
                            user_agent: string | null;
                            /** @description The network it began from. */
                            network: string | null;
                            /** @description Whether it is the one that asks. */
                            current: boolean;
                            /** @description When it was used last, to a few seconds. */
                            last_used_at: string | null;
                            /** @description When it ends by itself. */
                            expires_at: string | null;
                            /**
                             * Format: date-time
                             * @description When it began.
                             */
                            created_at: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Only a person who signed in can do that. A token cannot. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all your other sessions */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 2
                     *     }
                     */
                    "application/json": {
                        /** @description How many have ended. */
                        ended: number;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Only a person who signed in can do that. A token cannot. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the session.
                 * @example tok_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a session */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "ended": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the session. */
                        id: string;
                        /** @description True: it is refused everywhere from now on. */
                        ended: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Only a person who signed in can do that. A token cannot. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_tokens: {
        parameters: {
            query?: {
                /** @description How many entries a page holds. */
                limit?: number;
                /** @description The next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the tokens */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "name": "Production API",
                     *           "kind": "live",
                     *           "prefix": "wg_live_Jx3k",
                     *           "scopes": [
                     *             "*"
                     *           ],
                     *           "device_ids": [],
                     *           "expires_at": null,
                     *           "last_used_at": null,
                     *           "created_at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        /** @description The newest first. */
                        data: {
                            /** @description The id of the token. */
                            id: string;
                            /** @description Its name. */
                            name: string;
                            /**
                             * @description live or test.
                             * @enum {string}
                             */
                            kind: "live" | "test";
                            /** @description How the token begins. */
                            prefix: string;
                            /** @description What it may do; * is everything. */
                            scopes: string[];
                            /** @description The ids of the devices it may use; empty: all. */
                            device_ids: string[];
                            /** @description When it stops counting. */
                            expires_at: string | null;
                            /** @description When it was used last, to a few seconds. */
                            last_used_at: string | null;
                            /**
                             * Format: date-time
                             * @description When it was made.
                             */
                            created_at: string;
                        }[];
                        /** @description Ask for the next page with this; null at the end. */
                        next_cursor: string | null;
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    create_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Production API"
                 *     }
                 */
                "application/json": {
                    /** @description A name that says where the token is used. */
                    name: string;
                    /**
                     * @description live or test; only its prefix differs.
                     * @enum {string}
                     */
                    kind?: "live" | "test";
                    /** @description What the token may do; everything when left out. */
                    scopes?: ("*" | "messages:send" | "messages:read" | "devices:read" | "devices:write" | "contacts:read" | "contacts:write" | "chats:write" | "groups:read" | "groups:write" | "profile:read" | "profile:write" | "events:read" | "reports:read" | "tokens:read" | "tokens:write" | "users:read" | "users:write" | "sessions:read" | "sessions:write" | "audit:read" | "account:read" | "account:write")[];
                    /** @description The devices the token may use, by id or number; all when left out. */
                    devices?: string[];
                    /**
                     * Format: date-time
                     * @description When the token stops counting; never when left out.
                     */
                    expires_at?: string;
                };
            };
        };
        responses: {
            /** @description Make a token */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "name": "Production API",
                     *       "kind": "live",
                     *       "prefix": "wg_live_Jx3k",
                     *       "scopes": [
                     *         "*"
                     *       ],
                     *       "device_ids": [],
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "token": "wg_live_Jx3kExampleExampleExampleExampleExampleExam"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the token. */
                        id: string;
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description live or test.
                         * @enum {string}
                         */
                        kind: "live" | "test";
                        /** @description How the token begins. */
                        prefix: string;
                        /** @description What it may do; * is everything. */
                        scopes: string[];
                        /** @description The ids of the devices it may use; empty: all. */
                        device_ids: string[];
                        /** @description When it stops counting. */
                        expires_at: string | null;
                        /** @description When it was used last, to a few seconds. */
                        last_used_at: string | null;
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        created_at: string;
                        /** @description The token itself. It is shown this once and cannot be read again. */
                        token: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · The selected device is invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    revoke_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the token.
                 * @example tok_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a token */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "revoked": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the token. */
                        id: string;
                        /** @description True: it is refused everywhere from now on. */
                        revoked: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such token. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    regenerate_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the token.
                 * @example tok_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a token a new secret */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tok_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "name": "Production API",
                     *       "kind": "live",
                     *       "prefix": "wg_live_Jx3k",
                     *       "scopes": [
                     *         "*"
                     *       ],
                     *       "device_ids": [],
                     *       "expires_at": null,
                     *       "last_used_at": null,
                     *       "created_at": "2026-11-21T09:00:00.000Z",
                     *       "token": "wg_live_Jx3kExampleExampleExampleExampleExampleExam"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the token. */
                        id: string;
                        /** @description Its name. */
                        name: string;
                        /**
                         * @description live or test.
                         * @enum {string}
                         */
                        kind: "live" | "test";
                        /** @description How the token begins. */
                        prefix: string;
                        /** @description What it may do; * is everything. */
                        scopes: string[];
                        /** @description The ids of the devices it may use; empty: all. */
                        device_ids: string[];
                        /** @description When it stops counting. */
                        expires_at: string | null;
                        /** @description When it was used last, to a few seconds. */
                        last_used_at: string | null;
                        /**
                         * Format: date-time
                         * @description When it was made.
                         */
                        created_at: string;
                        /** @description The token itself. It is shown this once and cannot be read again. */
                        token: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such token. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    begin_two_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @description The password. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Begin a second factor for yourself */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "otpauth_url": "otpauth://totp/Wagate%20(acme):owner%40acme.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Wagate%20(acme)",
                     *       "qr": "data:image/png;base64,iVBORw0KGgo="
                     *     }
                     */
                    "application/json": {
                        /** @description The shared secret, for who types it into the app. */
                        secret: string;
                        /** @description The address that the app opens. */
                        otpauth_url: string;
                        /** @description The same as a QR code: a picture as a data address. */
                        qr: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Only a person who signed in can do that. A token cannot. · The current password is wrong. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The second factor is on already. Stop it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    confirm_two_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    /** @description The six digits that the authenticator app shows. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Turn the second factor on */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recovery_codes": [
                     *         "abcde-fghjk",
                     *         "mnpqr-stuvw"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Each lets you in once without the app. They are shown this once. */
                        recovery_codes: string[];
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Only a person who signed in can do that. A token cannot. · This code is wrong or was used before. Enter the next one. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The second factor is not on. Begin it first. · The second factor is on already. Stop it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    stop_two_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    /** @description The password. */
                    password: string;
                    /** @description A code of the authenticator app, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Turn the second factor off */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stopped": true
                     *     }
                     */
                    "application/json": {
                        /** @description True: the password alone signs in. */
                        stopped: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            /** @description Your plan does not include API access · This token may not do that. Use a token with the needed scope. · Only a person who signed in can do that. A token cannot. · The current password is wrong. · This code is wrong or was used before. Enter the next one. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · The second factor is not on. Begin it first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    get_usage: {
        parameters: {
            query?: {
                /**
                 * @description The first day; 29 days before the last when left out.
                 * @example 2026-11-20
                 */
                from?: string;
                /**
                 * @description The last day; today when left out.
                 * @example 2026-11-21
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show what is used of the plan */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "today": "2026-11-21",
                     *       "time_zone": "UTC",
                     *       "from": "2026-11-20",
                     *       "to": "2026-11-21",
                     *       "limits": {
                     *         "messages_per_day": 1000,
                     *         "requests_per_minute": 60,
                     *         "devices": 5
                     *       },
                     *       "devices": [
                     *         {
                     *           "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "number": "15550001111",
                     *           "name": "Support",
                     *           "limit": 1000,
                     *           "remaining": 958,
                     *           "accepted": 42,
                     *           "sent": 40,
                     *           "failed": 1
                     *         }
                     *       ],
                     *       "days": [
                     *         {
                     *           "day": "2026-11-20",
                     *           "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "accepted": 310,
                     *           "sent": 308,
                     *           "failed": 2
                     *         },
                     *         {
                     *           "day": "2026-11-21",
                     *           "device_id": "dev_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "accepted": 42,
                     *           "sent": 40,
                     *           "failed": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: date
                         * @description Today, in the time zone of the account.
                         */
                        today: string;
                        /** @description The time zone that days are counted in. */
                        time_zone: string;
                        /**
                         * Format: date
                         * @description The first day that is told.
                         */
                        from: string;
                        /**
                         * Format: date
                         * @description The last day that is told.
                         */
                        to: string;
                        /** @description What the plan allows. */
                        limits: {
                            /** @description Messages a day and device; null: no limit. */
                            messages_per_day: number | null;
                            /** @description Requests a minute and token; null: no limit. */
                            requests_per_minute: number | null;
                            /** @description Devices; null: no limit. */
                            devices: number | null;
                        };
                        /** @description Today, device by device. */
                        devices: {
                            /** @description Messages accepted: they count against the quota. */
                            accepted: number;
                            /** @description Of these, sent. */
                            sent: number;
                            /** @description Of these, failed. */
                            failed: number;
                            /** @description The id of the device. */
                            device_id: string;
                            /** @description Its number. */
                            number: string;
                            /** @description Its name. */
                            name: string;
                            /** @description How many messages it may accept today; null: no limit. */
                            limit: number | null;
                            /** @description How many of them are left; null: no limit. */
                            remaining: number | null;
                        }[];
                        /** @description Each day on which a device accepted something, the oldest first. */
                        days: {
                            /** @description Messages accepted: they count against the quota. */
                            accepted: number;
                            /** @description Of these, sent. */
                            sent: number;
                            /** @description Of these, failed. */
                            failed: number;
                            /**
                             * Format: date
                             * @description The day, in the time zone of the account.
                             */
                            day: string;
                            /** @description The id of the device. */
                            device_id: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the people of the account */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "usr_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "email": "owner@acme.example",
                     *           "name": "Ada",
                     *           "role": "owner",
                     *           "two_factor": true,
                     *           "last_sign_in_at": "2026-11-21T09:00:00.000Z",
                     *           "created_at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The people of the account. */
                        data: {
                            /** @description The id of the user. */
                            id: string;
                            /** @description The e-mail address. */
                            email: string;
                            /** @description The name. */
                            name: string;
                            /**
                             * @description owner, admin, agent or viewer.
                             * @enum {string}
                             */
                            role: "owner" | "admin" | "agent" | "viewer";
                            /** @description Whether signing in asks for a second factor. */
                            two_factor: boolean;
                            /** @description When they signed in last. */
                            last_sign_in_at: string | null;
                            /**
                             * Format: date-time
                             * @description When the user was added.
                             */
                            created_at: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    list_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the open invitations */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "inv_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "email": "ben@acme.example",
                     *           "role": "agent",
                     *           "invited_by": "usr_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *           "expires_at": "2026-11-28T09:00:00.000Z",
                     *           "created_at": "2026-11-21T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description The newest first. */
                        data: {
                            /** @description The id of the invitation. */
                            id: string;
                            /** @description The e-mail address it was sent to. */
                            email: string;
                            /**
                             * @description The role it gives.
                             * @enum {string}
                             */
                            role: "owner" | "admin" | "agent" | "viewer";
                            /** @description The id of who invited: a user or a token. */
                            invited_by: string;
                            /**
                             * Format: date-time
                             * @description When it ends.
                             */
                            expires_at: string;
                            /**
                             * Format: date-time
                             * @description When it was sent.
                             */
                            created_at: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    invite_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ben@acme.example",
                 *       "role": "agent"
                 *     }
                 */
                "application/json": {
                    /** @description The e-mail address to invite. */
                    email: string;
                    /**
                     * @description What they may do: owner, admin, agent or viewer.
                     * @enum {string}
                     */
                    role: "owner" | "admin" | "agent" | "viewer";
                };
            };
        };
        responses: {
            /** @description Invite a person into the account */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "email": "ben@acme.example",
                     *       "role": "agent",
                     *       "invited_by": "usr_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "expires_at": "2026-11-28T09:00:00.000Z",
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the invitation. */
                        id: string;
                        /** @description The e-mail address it was sent to. */
                        email: string;
                        /**
                         * @description The role it gives.
                         * @enum {string}
                         */
                        role: "owner" | "admin" | "agent" | "viewer";
                        /** @description The id of who invited: a user or a token. */
                        invited_by: string;
                        /**
                         * Format: date-time
                         * @description When it ends.
                         */
                        expires_at: string;
                        /**
                         * Format: date-time
                         * @description When it was sent.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · Somebody with this e-mail address is in the account already. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            /** @description The input is not valid. · This gateway sends no mail. Ask whoever runs it to set SMTP_URL. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            /** @description The service is not ready. Try again soon. · The mail could not be sent. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revoke_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the invitation.
                 * @example inv_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an invitation */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "revoked": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the invitation. */
                        id: string;
                        /** @description True: its link opens nothing any more. */
                        revoked: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description This invitation was used, withdrawn or has ended. Ask for another. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["rest409"];
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    remove_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the user.
                 * @example usr_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a person from the account */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "removed": true
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the user. */
                        id: string;
                        /** @description True: their sessions have ended. */
                        removed: boolean;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · An account needs an owner. Make somebody else an owner first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
    change_user_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key and body answers the first answer again, for 24 hours, with Idempotent-Replayed: true. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the user.
                 * @example usr_01jd3w7zqk5m8n2p4r6t8v0x1y
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "admin"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description owner, admin, agent or viewer.
                     * @enum {string}
                     */
                    role: "owner" | "admin" | "agent" | "viewer";
                };
            };
        };
        responses: {
            /** @description Give a person another role */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01jd3w7zqk5m8n2p4r6t8v0x1y",
                     *       "email": "owner@acme.example",
                     *       "name": "Ada",
                     *       "role": "admin",
                     *       "two_factor": true,
                     *       "last_sign_in_at": "2026-11-21T09:00:00.000Z",
                     *       "created_at": "2026-11-21T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description The id of the user. */
                        id: string;
                        /** @description The e-mail address. */
                        email: string;
                        /** @description The name. */
                        name: string;
                        /**
                         * @description owner, admin, agent or viewer.
                         * @enum {string}
                         */
                        role: "owner" | "admin" | "agent" | "viewer";
                        /** @description Whether signing in asks for a second factor. */
                        two_factor: boolean;
                        /** @description When they signed in last. */
                        last_sign_in_at: string | null;
                        /**
                         * Format: date-time
                         * @description When the user was added.
                         */
                        created_at: string;
                    };
                };
            };
            400: components["responses"]["rest400"];
            401: components["responses"]["rest401"];
            403: components["responses"]["rest403"];
            /** @description There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description This Idempotency-Key was used before with another request. · A request with this Idempotency-Key is still running. Try again soon. · An account needs an owner. Make somebody else an owner first. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["rest413"];
            422: components["responses"]["rest422"];
            429: components["responses"]["rest429"];
            500: components["responses"]["rest500"];
            503: components["responses"]["rest503"];
        };
    };
}
